// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds where a class asks the machine what time it is, or has it wait, instead of the clock and the ticker that are injected. */
final class MachineTime {

    private MachineTime() {}

    /** What the class calls or refers to, such as {@code LocalDate.now}. */
    static Set<String> askedBy(JavaClass type) {
        return Stream.concat(
                        type.getCodeUnitCallsFromSelf().stream().map(call -> call.getTarget()),
                        type.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .filter(MachineTime::isOfTheMachine)
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
                .collect(Collectors.toSet());
    }

    private static boolean isOfTheMachine(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean withClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().equals("java.time") && name.equals("now") && !withClock
                || owner.isEquivalentTo(Clock.class) && name.matches("system.*|tick(Millis|Seconds|Minutes)")
                || owner.isEquivalentTo(System.class)
                        && Set.of("nanoTime", "currentTimeMillis").contains(name)
                || (owner.isEquivalentTo(Thread.class) || owner.isEquivalentTo(TimeUnit.class)) && name.equals("sleep")
                || owner.isEquivalentTo(Date.class)
                        && name.equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && target.getRawParameterTypes().isEmpty();
    }
}

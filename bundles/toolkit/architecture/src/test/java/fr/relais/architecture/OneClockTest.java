// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import static org.junit.Assert.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.relais.time.internal.SystemClock;
import fr.relais.time.internal.SystemTicker;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.junit.Test;

/** What time it is, and how much passes, is asked in one place: elsewhere in the core and the bridges the clock and the ticker are injected. */
public class OneClockTest {

    /** Programs of their own, and what is no part of the platform. */
    private static final Set<Room> OUTSIDE = EnumSet.of(
            Room.TIME, Room.LAUNCHER, Room.PASSWORDS, Room.TESTKIT, Room.DEMO, Room.SBOM, Room.SDK, Room.REGION);

    @Test
    public void nobodyElseAsksTheMachine() {
        Map<String, Set<String>> asking = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.relais")) {
            Set<String> asked = MachineTime.askedBy(type);
            if (!asked.isEmpty()
                    && EnumSet.complementOf(EnumSet.copyOf(OUTSIDE)).stream()
                            .anyMatch(room -> room.holds(type.getPackageName()))) {
                asking.put(type.getName(), asked);
            }
        }
        assertEquals(Map.of(), asking);
    }

    @Test
    public void theOnePlaceDoes() {
        assertEquals(Set.of("System.nanoTime"), asked(SystemTicker.class));
        assertEquals(Set.of("Clock.systemUTC"), asked(SystemClock.class));
    }

    @Test
    public void theRuleBites() {
        assertEquals(
                Set.of(
                        "Instant.now",
                        "LocalDate.now",
                        "System.nanoTime",
                        "System.currentTimeMillis",
                        "Date.<init>",
                        "Thread.sleep"),
                asked(AsksTheMachine.class));
        assertEquals(Set.of(), asked(AsksAClock.class));
    }

    private static Set<String> asked(Class<?> type) {
        return MachineTime.askedBy(new ClassFileImporter().importClass(type));
    }

    /** Every way that is caught. */
    private static final class AsksTheMachine {

        final LongSupplier nanos = System::nanoTime;

        Instant now() throws InterruptedException {
            Thread.sleep(System.currentTimeMillis() - new Date().getTime());
            return LocalDate.now().isLeapYear() ? Instant.EPOCH : Instant.now();
        }
    }

    /** As it should be. */
    private static final class AsksAClock {

        LocalDate today(Clock clock) {
            return clock.instant().equals(Instant.EPOCH) ? LocalDate.EPOCH : LocalDate.now(clock);
        }
    }
}

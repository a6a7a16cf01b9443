// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import fr.relais.demo.cohort.Life;
import fr.relais.demo.cohort.Person;
import fr.relais.demo.play.Platform.Decision;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Step 4: a region's criterion is deployed into the running platform, and one person's decision changes (R-C5). */
public final class NewCriterion {

    /** Two days on which the person's affectation would find nothing in its way. */
    private static final LocalDate BEFORE = LocalDate.of(2010, 12, 27);

    private static final LocalDate AFTER = BEFORE.plusDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Platform platform;
    private final Console console;
    private final Screen screen;
    private final Checks checks;

    /** On that platform, whose console deploys. */
    public NewCriterion(Platform platform, Console console, Screen screen, Checks checks) {
        this.platform = platform;
        this.console = console;
        this.screen = screen;
        this.checks = checks;
    }

    /**
     * Decides, deploys, decides again.
     *
     * @return the second decision
     */
    public Decision deploy(Path bundle, Life newcomer) {
        Person person = newcomer.person();
        long number = platform.find(person.id());
        Map<String, String> plugins = platform.plugins();
        Decision before = platform.decide(number, BEFORE);
        screen.done(person.firstName() + ' ' + person.lastName() + ", "
                + person.commune().name() + ", left school on "
                + person.profile().leftSchoolOn().orElseThrow() + "; with the national criteria alone:");
        screen.say(Tables.decision(before));

        console.run("bundle:install -s " + bundle.toUri());
        screen.done("deployed " + bundle.getFileName() + ": " + awaitMoreThan(plugins));

        Decision after = platform.decide(number, AFTER);
        screen.done("the same person, a day later:");
        screen.say(Tables.decision(after));
        checks.same("decision without the region's criterion", "NOT_ORIENTED", before.outcome());
        checks.same("decision with the region's criterion", "ORIENTED", after.outcome());
        return after;
    }

    /** Waits until the platform lists a plug-in that wasn't there, and gives what is new. */
    private Map<String, String> awaitMoreThan(Map<String, String> known) {
        Instant latest = Instant.now().plus(PATIENCE);
        Map<String, String> added = added(known);
        while (added.isEmpty()) {
            if (Instant.now().isAfter(latest)) {
                throw new CallFailedException(
                        "the bundle was installed, but after " + PATIENCE.toSeconds() + " s no new plug-in is listed",
                        null);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            added = added(known);
        }
        return added;
    }

    private Map<String, String> added(Map<String, String> known) {
        Map<String, String> added = new TreeMap<>(platform.plugins());
        added.keySet().removeAll(known.keySet());
        return added;
    }
}

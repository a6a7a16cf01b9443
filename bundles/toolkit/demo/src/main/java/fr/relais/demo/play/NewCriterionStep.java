// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import fr.relais.demo.cohort.Life;
import fr.relais.demo.cohort.Person;
import fr.relais.demo.play.PlatformClient.Decision;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Step 4: a region's criterion is deployed into the running platform, and one person's decision changes (R-C5). */
public final class NewCriterionStep {

    /** Two days on which the person's affectation would find nothing in its way. */
    private static final LocalDate BEFORE = LocalDate.of(2010, 12, 27);

    private static final LocalDate AFTER = BEFORE.plusDays(1);

    private final PlatformClient platform;
    private final ConsoleClient console;
    private final ProgressScreen screen;
    private final ResultChecks checks;

    /** On that platform, whose console deploys. */
    public NewCriterionStep(
            PlatformClient platform, ConsoleClient console, ProgressScreen screen, ResultChecks checks) {
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
        screen.say(FigureTables.decision(before));

        console.run("relais:plugin-stage --activate 'the demonstration' " + bundle);
        screen.done("put in force " + bundle.getFileName() + ": " + added(plugins));

        Decision after = platform.decide(number, AFTER);
        screen.done("the same person, a day later:");
        screen.say(FigureTables.decision(after));
        checks.same("decision without the region's criterion", "NOT_ORIENTED", before.outcome());
        checks.same("decision with the region's criterion", "ORIENTED", after.outcome());
        return after;
    }

    private Map<String, String> added(Map<String, String> known) {
        Map<String, String> added = new TreeMap<>(platform.plugins());
        added.keySet().removeAll(known.keySet());
        return added;
    }
}

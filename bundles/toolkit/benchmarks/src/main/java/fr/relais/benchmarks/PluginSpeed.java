// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.region.national.BearingsAndNetwork;
import fr.relais.region.national.PersonalSituation;
import fr.relais.region.national.ProfessionalProject;
import fr.relais.region.national.Qualification;
import fr.relais.testkit.Contexts;
import fr.relais.testkit.Profile;
import fr.relais.testkit.Profiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Asks each national criterion about a thousand people, on one thread and past the host: the best of many rounds, beside the first. */
final class PluginSpeed {

    private static final int ROUNDS = 200;
    private static final LocalDate DAY = LocalDate.of(2010, 2, 1);

    private PluginSpeed() {}

    /** Takes no arguments. */
    public static void main(String... arguments) {
        List<Profile> people = Profiles.thousand(DAY, List.of("69381"));
        OrientationContext context = Contexts.orientation(DAY.toString(), "82");
        for (OrientationCriterion criterion : List.of(
                new ProfessionalProject(), new PersonalSituation(), new BearingsAndNetwork(), new Qualification())) {
            long first = round(criterion, people, context);
            long best = first;
            for (int i = 1; i < ROUNDS; i++) {
                best = Math.min(best, round(criterion, people, context));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: a thousand people in %.3f ms at best, %.1f ms the first time%n",
                    criterion.getClass().getSimpleName(),
                    best / 1e6,
                    first / 1e6);
        }
    }

    private static long round(OrientationCriterion criterion, List<Profile> people, OrientationContext context) {
        long begun = System.nanoTime();
        int answers = 0;
        for (Profile person : people) {
            answers += criterion.evaluate(person, context).answer().ordinal() >= 0 ? 1 : 0;
        }
        long taken = System.nanoTime() - begun;
        if (answers != people.size()) {
            throw new IllegalStateException("not everybody was answered");
        }
        return taken;
    }
}

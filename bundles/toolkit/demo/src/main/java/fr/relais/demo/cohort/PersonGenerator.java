// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import fr.relais.demo.territory.DemoCommune;
import fr.relais.demo.territory.DemoMissionLocale;
import fr.relais.demo.territory.Network;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invents people, one after the other, each with an identifier of his or her own. */
final class PersonGenerator {

    private static final String KEYS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int IDENTIFIERS = 9_000_000;
    /** Prime to the number of identifiers: none comes twice, and neighbours don't look alike. */
    private static final long STRIDE = 7919;

    private final Network network;
    private final Map<DemoMissionLocale, int[]> inhabitants = new HashMap<>();
    private int invented;

    PersonGenerator(Network network) {
        this.network = network;
    }

    /** Someone between 16 and the eve of the 26th birthday on a day (R-E2) whose profile gives an outcome. */
    Person inZone(DemoMissionLocale missionLocale, LocalDate on, ExpectedOutcome outcome, SeededRandom dice) {
        // A year less at both ends, so that the affectation a few days later still finds the age right.
        LocalDate birth = dice.day(on.minusYears(25), on.minusYears(17).minusDays(1));
        return born(birth, someCommune(missionLocale, dice), on, ProfileGenerator.of(outcome, birth, on, dice), dice);
    }

    /** Someone in the 26th year, whose support will be limited to a year (R-L14). */
    Person inTwentySixthYear(DemoMissionLocale missionLocale, LocalDate on, SeededRandom dice) {
        LocalDate birth =
                dice.day(on.minusYears(26).plusMonths(2), on.minusYears(25).minusDays(1));
        return born(
                birth,
                someCommune(missionLocale, dice),
                on,
                ProfileGenerator.of(ExpectedOutcome.ORIENTED, birth, on, dice),
                dice);
    }

    /** Someone who turns 26 on a given day. */
    Person turning26On(LocalDate birthday, DemoMissionLocale missionLocale, LocalDate on, SeededRandom dice) {
        LocalDate birth = birthday.minusYears(26);
        return born(
                birth,
                someCommune(missionLocale, dice),
                on,
                ProfileGenerator.of(ExpectedOutcome.ORIENTED, birth, on, dice),
                dice);
    }

    Person born(LocalDate birth, DemoCommune commune, LocalDate on, InventedProfile profile, SeededRandom dice) {
        boolean woman = dice.chance(52);
        return new Person(
                nextIdentifier(),
                dice.pick(CommonNames.SURNAMES),
                dice.pick(woman ? CommonNames.WOMEN : CommonNames.MEN),
                birth,
                woman ? "FEMALE" : "MALE",
                commune,
                network.siteFor(commune),
                SeededRandom.workday(on.minusDays(dice.between(10, 300))),
                true,
                false,
                profile,
                dice.between(1, 120) + " " + dice.pick(CommonNames.STREETS) + ", " + commune.name());
    }

    private String nextIdentifier() {
        long number = invented++ * STRIDE % IDENTIFIERS;
        return (number + 1_000_000)
                + KEYS.substring((int) (number % KEYS.length())).substring(0, 1);
    }

    /** A commune of the zone, the more populous the more often. */
    DemoCommune someCommune(DemoMissionLocale missionLocale, SeededRandom dice) {
        List<DemoCommune> zone = missionLocale.zone();
        int[] upTo = inhabitants.computeIfAbsent(missionLocale, PersonGenerator::runningTotals);
        int roll = dice.between(1, upTo[upTo.length - 1]);
        int place = Arrays.binarySearch(upTo, roll);
        int index = place >= 0 ? place : -place - 1;
        while (index > 0 && upTo[index - 1] >= roll) {
            index--;
        }
        return zone.get(index);
    }

    private static int[] runningTotals(DemoMissionLocale missionLocale) {
        int[] totals =
                missionLocale.zone().stream().mapToInt(DemoCommune::population).toArray();
        Arrays.parallelPrefix(totals, Integer::sum);
        return totals;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes profiles for which the four national criteria give a wanted outcome. */
final class ProfileGenerator {

    static final String NO_OBSTACLE = "none";
    private static final String UNKNOWN = "";

    private static final List<String> OBSTACLES = List.of(
            "MOBILITY",
            "HOUSING",
            "RESOURCES",
            "CHILDCARE",
            "HEALTH_SUPPORT_NEED",
            "ADMINISTRATIVE",
            "MOBILITY;HOUSING",
            "MOBILITY;RESOURCES");
    private static final List<String> ILL_MATCHED_PROJECT = List.of("ILL_DEFINED", "AT_ODDS_WITH_MARKET");
    private static final List<String> LEVELS_LOWEST_FIRST =
            List.of("VI", "V_BIS", "V_WITHOUT_DIPLOMA", "V", "IV", "III", "II", "I");
    private static final int LEVEL_V = LEVELS_LOWEST_FIRST.indexOf("V");
    private static final int LEVEL_III = LEVELS_LOWEST_FIRST.indexOf("III");

    private ProfileGenerator() {}

    static InventedProfile of(ExpectedOutcome outcome, LocalDate birth, LocalDate on, SeededRandom dice) {
        InventedProfile nothingMet = nothingMet(leftSchool(birth, on, dice), dice);
        return switch (outcome) {
            case ORIENTED -> withSomethingMet(nothingMet, dice);
            case NOT_ORIENTED -> nothingMet;
            case TO_EXAMINE -> withSomethingUnknown(nothingMet, dice);
        };
    }

    /** A well-equipped person, whom no national criterion sends to a mission locale. */
    static InventedProfile nothingMet(Optional<LocalDate> leftSchool, SeededRandom dice) {
        int level = dice.between(LEVEL_V, LEVEL_III);
        return new InventedProfile(
                "DEFINED",
                NO_OBSTACLE,
                "yes",
                "yes",
                "no",
                LEVELS_LOWEST_FIRST.get(level),
                LEVELS_LOWEST_FIRST.get(dice.between(LEVEL_V, level)),
                leftSchool);
    }

    /** R-C1…R-C4: one of them or several; sometimes another answer is missing, which changes nothing once one is met. */
    private static InventedProfile withSomethingMet(InventedProfile base, SeededRandom dice) {
        boolean[] met = new boolean[4];
        met[dice.weighted(40, 30, 15, 15)] = true;
        met[dice.weighted(40, 30, 15, 15)] = true;
        int level = dice.between(0, LEVEL_V - 1);
        return new InventedProfile(
                met[0] ? dice.pick(ILL_MATCHED_PROJECT) : base.project(),
                met[1] ? dice.pick(OBSTACLES) : orUnknown(base.obstacles(), dice),
                met[2] && dice.chance(60) ? "no" : base.bearings(),
                met[2] ? "no" : base.network(),
                met[2] && dice.chance(40) ? "yes" : orUnknown(base.discouraged(), dice),
                met[3] ? LEVELS_LOWEST_FIRST.get(level) : base.trainingLevel(),
                met[3] ? LEVELS_LOWEST_FIRST.get(dice.between(LEVEL_V, LEVEL_III)) : base.projectLevel(),
                base.leftSchoolOn());
    }

    private static String orUnknown(String answer, SeededRandom dice) {
        return dice.chance(5) ? UNKNOWN : answer;
    }

    /** None met, and one question that nobody has asked. */
    private static InventedProfile withSomethingUnknown(InventedProfile base, SeededRandom dice) {
        int missing = dice.between(0, 3);
        return new InventedProfile(
                missing == 0 ? UNKNOWN : base.project(),
                missing == 1 ? UNKNOWN : base.obstacles(),
                missing == 2 ? UNKNOWN : base.bearings(),
                missing == 2 ? UNKNOWN : base.network(),
                missing == 2 ? UNKNOWN : base.discouraged(),
                base.trainingLevel(),
                missing == 3 ? UNKNOWN : base.projectLevel(),
                base.leftSchoolOn());
    }

    /** At 16 to 21, but never later than the orientation; not known of one in ten. */
    private static Optional<LocalDate> leftSchool(LocalDate birth, LocalDate on, SeededRandom dice) {
        LocalDate left = birth.plusYears(dice.between(16, 21)).withMonth(6).withDayOfMonth(30);
        return dice.chance(10) || left.isAfter(on) ? Optional.empty() : Optional.of(left);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a version would change in a region, if it were in force in the place of the version that is (I-G25).
 *
 * @param digest SHA-256 of its jar, hexadecimal
 * @param since when it was put in shadow
 * @param begunAt when the last kept decisions had been compared; empty while they are being
 * @param kept what was found on decisions that were kept before
 * @param traffic what was found on decisions made since
 * @param dropped decisions made since that weren't compared, because too many came or the comparison failed
 * @param cases the first whose outcome or destination would change, as far as the reader may see them
 * @param hidden how many more are kept of people whom the reader may not see
 */
public record ShadowReport(
        RegionCode region,
        String bundle,
        String version,
        String digest,
        Instant since,
        Optional<Instant> begunAt,
        Tally kept,
        Tally traffic,
        long dropped,
        List<Case> cases,
        int hidden) {

    /** Copies its list. */
    public ShadowReport {
        cases = List.copyOf(cases);
    }

    /** An outcome, and what it would be. */
    public record Change(Outcome former, Outcome later) {

        /** Whether it isn't the same. */
        public boolean changes() {
            return former != later;
        }
    }

    /**
     * How many decisions went which way.
     *
     * @param outcomes those that were compared, the unchanged ones included
     * @param notEvaluated those that weren't, because a plug-in of either version didn't answer: what would follow tells of the
     *     breakdown, not of the rule
     * @param destinations of those for which choices of destination were asked
     */
    public record Tally(Map<Change, Long> outcomes, long notEvaluated, Destinations destinations) {

        /** Copies its map. */
        public Tally {
            outcomes = Map.copyOf(outcomes);
        }

        /** Where there was nothing to choose. */
        public Tally(Map<Change, Long> outcomes, long notEvaluated) {
            this(outcomes, notEvaluated, new Destinations(Map.of(), 0));
        }

        /** How many were compared. */
        public long compared() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many would keep their outcome. */
        public long unchanged() {
            return outcomes.entrySet().stream()
                    .filter(each -> !each.getKey().changes())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** The mission locale to which a person is sent first, and which it would be (I-G28). */
    public record Move(MissionLocaleId former, MissionLocaleId later) {

        /** Whether it isn't the same. */
        public boolean changes() {
            return !former.equals(later);
        }
    }

    /**
     * How many decisions went where.
     *
     * @param moves those that were compared, the unchanged ones included
     * @param notEvaluated those that weren't, because a choice of either version didn't answer
     */
    public record Destinations(Map<Move, Long> moves, long notEvaluated) {

        /** Copies its map. */
        public Destinations {
            moves = Map.copyOf(moves);
        }

        /** How many were compared. */
        public long compared() {
            return moves.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many would keep their destination. */
        public long unchanged() {
            return moves.entrySet().stream()
                    .filter(each -> !each.getKey().changes())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * Somebody would be sent elsewhere.
     *
     * @param before what the choices of that bundle answered that are in force; none where it isn't
     * @param after what those on trial answered
     */
    public record Redirection(Move move, List<ChoiceAnswer> before, List<ChoiceAnswer> after) {

        /** Copies its lists. */
        public Redirection {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * A decision whose outcome or destination would change: its number alone, for whoever is entitled can look it up (I-G26).
     *
     * @param before what the criteria of that bundle answered that are in force; none where it isn't
     * @param after what those on trial answered
     * @param redirection empty where the destination wouldn't change
     */
    public record Case(
            DecisionId decision,
            Change change,
            List<CriterionAnswer> before,
            List<CriterionAnswer> after,
            Optional<Redirection> redirection) {

        /** Copies its lists. */
        public Case {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whose destination wouldn't change. */
        public Case(DecisionId decision, Change change, List<CriterionAnswer> before, List<CriterionAnswer> after) {
            this(decision, change, before, after, Optional.empty());
        }
    }
}

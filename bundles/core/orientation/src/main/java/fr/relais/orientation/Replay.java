// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.pluginhost.PluginVersionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision made again with the versions that made it (R-C6). Nothing is kept of it.
 *
 * @param decision as it was kept
 * @param answers each answer that was kept, in order, beside what the same version answers now
 * @param outcome what follows from the answers of now; empty where a version is missing
 * @param choices the same of the choices of destination; none where none was asked, or what they were asked wasn't kept yet (I-G28)
 */
public record Replay(
        Decision decision,
        List<Repeated<CriterionAnswer>> answers,
        Optional<Outcome> outcome,
        List<Repeated<ChoiceAnswer>> choices) {

    /** Copies its lists. */
    public Replay {
        answers = List.copyOf(answers);
        choices = List.copyOf(choices);
    }

    /** What came of it. */
    public enum Result {
        /** Every version gave the same answer. */
        SAME,
        /** Every version answered, one at least in another way. */
        DIFFERENT,
        /** A version that made the decision can't be had any more. */
        INCOMPLETE
    }

    /** An answer, and the same version's now. @param <A> of a criterion or a choice @param now empty where that version can't be had any more */
    public record Repeated<A>(A kept, Optional<A> now) {

        /** Whether it says the same, to the word. */
        public boolean same() {
            return now.equals(Optional.of(kept));
        }
    }

    /** What came of it. */
    public Result result() {
        if (!missing().isEmpty()) {
            return Result.INCOMPLETE;
        }
        return Stream.concat(answers.stream(), choices.stream()).allMatch(Repeated::same)
                ? Result.SAME
                : Result.DIFFERENT;
    }

    /** The versions that can't be had any more. */
    public List<PluginVersionId> missing() {
        return Stream.concat(
                        answers.stream().filter(again -> again.now().isEmpty()).map(again -> again.kept()
                                .plugin()),
                        choices.stream().filter(again -> again.now().isEmpty()).map(again -> again.kept()
                                .plugin()))
                .distinct()
                .toList();
    }
}

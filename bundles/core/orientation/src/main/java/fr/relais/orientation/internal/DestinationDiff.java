// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.ChoiceAnswer.Verdict;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.ShadowReport.Move;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a decision sends somebody first, beside where it would with another version of a bundle in the place of the one in force (I-G28).
 *
 * @param before what the choices of that bundle answered
 * @param after what those on trial answered
 */
record DestinationDiff(Move move, List<ChoiceAnswer> before, List<ChoiceAnswer> after) {

    /**
     * @param answers of all choices in force, the one that prevails first
     * @param tried answers of the version on trial
     * @return empty where neither version of the bundle has anything to choose
     */
    static Optional<DestinationDiff> of(
            DestinationQuestion offer, List<ChoiceAnswer> answers, String bundle, List<ChoiceAnswer> tried) {
        List<ChoiceAnswer> before = of(bundle, answers);
        return before.isEmpty() && tried.isEmpty()
                ? Optional.empty()
                : Optional.of(new DestinationDiff(
                        new Move(first(offer, answers), first(offer, replaced(answers, bundle, tried))),
                        before,
                        tried));
    }

    /** The answers with others in the place of a bundle's; where it has none, as if they prevailed. */
    static List<ChoiceAnswer> replaced(List<ChoiceAnswer> answers, String bundle, List<ChoiceAnswer> others) {
        List<ChoiceAnswer> stead = new ArrayList<>(
                answers.stream().filter(answer -> !isOf(bundle, answer)).toList());
        int place = Math.max(
                0, answers.stream().map(answer -> isOf(bundle, answer)).toList().indexOf(true));
        stead.addAll(place, others);
        return stead;
    }

    static List<ChoiceAnswer> of(String bundle, List<ChoiceAnswer> answers) {
        return answers.stream().filter(answer -> isOf(bundle, answer)).toList();
    }

    private static boolean isOf(String bundle, ChoiceAnswer answer) {
        return answer.plugin().bundle().equals(bundle);
    }

    /** I-T7. */
    private static MissionLocaleId first(DestinationQuestion offer, List<ChoiceAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.verdict() == Verdict.ORDERED)
                .findFirst()
                .map(answer -> answer.order().get(0))
                .orElseGet(() -> offer.destinations().offered().get(0).missionLocale());
    }

    /** Whether every choice of either version answered. */
    boolean evaluated() {
        return Stream.concat(before.stream(), after.stream())
                .noneMatch(answer -> answer.verdict() == Verdict.NOT_EVALUATED);
    }
}

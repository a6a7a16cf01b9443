// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Outcome;
import fr.relais.rest.internal.problem.Problem.RefusalView;
import fr.relais.rest.internal.problem.Problems;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision with every answer (R-C6), in the reader's language.
 *
 * @param id absent for a preview, which isn't kept
 * @param impediments the preconditions that would refuse an affectation that day
 * @param destinations in the order of the choice that holds, else by identifier
 * @param room how the destinations and their neighbours stand; absent for a decision that is shown again
 */
public record DecisionView(
        Optional<DecisionId> id,
        Optional<YoungPersonId> youngPerson,
        LocalDate on,
        String author,
        Outcome outcome,
        List<AnswerView> answers,
        List<RefusalView> impediments,
        List<DestinationView> destinations,
        List<ChoiceView> choices,
        Optional<RoomView> room) {

    /** What one criterion answered, and the bundle and version that did. */
    public record AnswerView(
            String plugin,
            String bundle,
            String version,
            CriterionAnswer.Verdict verdict,
            String explanation,
            List<String> missing) {
        static AnswerView of(CriterionAnswer answer, Locale language) {
            return new AnswerView(
                    answer.plugin().pluginId(),
                    answer.plugin().bundle(),
                    answer.plugin().version(),
                    answer.verdict(),
                    answer.explanation().in(language),
                    answer.missing().stream().sorted().toList());
        }
    }

    /** A mission locale to which the person may go, with the room left there. */
    public record DestinationView(MissionLocaleId missionLocale, String name, int roomLeft) {}

    /** What one choice of destination answered (I-T6). @param order best first */
    public record ChoiceView(
            String plugin,
            String bundle,
            String version,
            ChoiceAnswer.Verdict verdict,
            List<MissionLocaleId> order,
            String explanation) {
        static ChoiceView of(ChoiceAnswer answer, Locale language) {
            return new ChoiceView(
                    answer.plugin().pluginId(),
                    answer.plugin().bundle(),
                    answer.plugin().version(),
                    answer.verdict(),
                    answer.order(),
                    answer.explanation().in(language));
        }
    }

    static DecisionView of(Decision decision, Locale language) {
        return new DecisionView(
                decision.id(),
                decision.person(),
                decision.on(),
                decision.author(),
                decision.outcome(),
                decision.answers().stream()
                        .map(answer -> AnswerView.of(answer, language))
                        .toList(),
                decision.impediments().stream()
                        .map(refusal -> Problems.view(refusal, language))
                        .toList(),
                decision.destinations().stream()
                        .map(one -> new DestinationView(one.missionLocale(), one.name(), one.roomLeft()))
                        .toList(),
                decision.choices().stream()
                        .map(choice -> ChoiceView.of(choice, language))
                        .toList(),
                decision.room().map(RoomView::of));
    }
}

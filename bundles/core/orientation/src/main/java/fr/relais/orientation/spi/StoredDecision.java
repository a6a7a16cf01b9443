// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.vocabulary.DecisionId;
import java.util.List;
import java.util.Optional;

/**
 * What is compared of a decision that was made: the questions and their answers, and nobody's name.
 *
 * @param offer what the choices of destination were asked; empty where they weren't
 * @param choices what they answered
 */
public record StoredDecision(
        DecisionId decision,
        CriterionQuestion question,
        List<CriterionAnswer> answers,
        Optional<DestinationQuestion> offer,
        List<ChoiceAnswer> choices) {

    /** Copies its lists. */
    public StoredDecision {
        answers = List.copyOf(answers);
        choices = List.copyOf(choices);
    }

    /** Where no choice was asked. */
    public StoredDecision(DecisionId decision, CriterionQuestion question, List<CriterionAnswer> answers) {
        this(decision, question, answers, Optional.empty(), List.of());
    }
}

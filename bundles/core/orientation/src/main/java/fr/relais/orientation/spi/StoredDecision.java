// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.pluginhost.ChoiceAnswer;
import fr.relais.pluginhost.Choices;
import fr.relais.pluginhost.Criteria.Question;
import fr.relais.pluginhost.CriterionAnswer;
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
        Question question,
        List<CriterionAnswer> answers,
        Optional<Choices.Question> offer,
        List<ChoiceAnswer> choices) {

    /** Copies its lists. */
    public StoredDecision {
        answers = List.copyOf(answers);
        choices = List.copyOf(choices);
    }

    /** Where no choice was asked. */
    public StoredDecision(DecisionId decision, Question question, List<CriterionAnswer> answers) {
        this(decision, question, answers, Optional.empty(), List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.host.Criteria.Question;
import fr.relais.host.CriterionAnswer;
import fr.relais.vocabulary.DecisionId;
import java.util.List;

/** What is compared of a decision that was made: the question and its answers, and nobody's name. */
public record Past(DecisionId decision, Question question, List<CriterionAnswer> answers) {

    /** Copies its list. */
    public Past {
        answers = List.copyOf(answers);
    }
}

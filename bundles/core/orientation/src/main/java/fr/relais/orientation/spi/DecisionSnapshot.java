// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import java.util.Optional;

/**
 * A decision and the questions that the criteria and the choices of destination answered, so that they can be asked again (R-C6).
 *
 * @param question empty for a decision that was kept before questions were
 * @param offer empty where no choice was asked, and for a decision that was kept before offers were
 */
public record DecisionSnapshot(
        Decision decision, Optional<CriterionQuestion> question, Optional<DestinationQuestion> offer) {

    /** Where no choice was asked. */
    public DecisionSnapshot(Decision decision, Optional<CriterionQuestion> question) {
        this(decision, question, Optional.empty());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.host.Criteria.Question;
import fr.relais.orientation.Decision;
import java.util.Optional;

/**
 * A decision and the question that the criteria answered, so that they can be asked again (R-C6).
 *
 * @param question empty for a decision that was kept before questions were
 */
public record Judged(Decision decision, Optional<Question> question) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.vocabulary.DecisionId;
import java.time.LocalDate;

/**
 * R-C8: the document handed to the young person. It is not kept: the decision that it tells is, and handing it over is dated by the
 * audit entry of its making.
 *
 * @param on the day on which it was made
 * @param html a whole HTML page in French that prints on A4
 */
public record OrientationDocument(DecisionId decision, LocalDate on, String html) {}

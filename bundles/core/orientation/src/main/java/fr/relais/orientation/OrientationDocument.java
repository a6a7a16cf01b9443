// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.vocabulary.DecisionId;

/** R-C8: the document handed to the young person, a whole HTML page in French. */
public record OrientationDocument(DecisionId decision, String html) {}

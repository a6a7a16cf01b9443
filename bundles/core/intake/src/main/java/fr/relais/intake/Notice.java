// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;

/** Something that went in and that somebody should know, such as a total that doesn't add up (R-O1). */
public record Notice(RuleId rule, Text message) {}

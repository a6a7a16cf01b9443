// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.attribute;

import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.Text;

/**
 * What a region says of an attribute that it wants to use.
 *
 * @param type yes or no, a day, a number within bounds, or one of some words
 * @param purpose what it is needed for
 */
public record AttributeDeclaration(AttributeName name, AttributeType<?> type, Text label, String purpose) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.person;

import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.Text;
import java.time.Instant;

/**
 * What is known of a person by an attribute that a region declared, since when and from whom.
 *
 * @param told as {@link AttributeType#write} writes it
 */
public record RegionalValue(
        AttributeName attribute, AttributeType<?> type, Text label, String told, String toldBy, Instant toldAt) {

    /** The value itself. */
    public Object value() {
        return type.read(told);
    }
}

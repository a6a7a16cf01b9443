// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.attribute;

import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.PoleEmploiId;
import java.util.Optional;

/**
 * What a line of a file says of a person by a region's attribute.
 *
 * @param told the value as text; empty where it isn't known any more
 */
public record AttributeLine(PoleEmploiId person, AttributeName attribute, Optional<String> told) {}

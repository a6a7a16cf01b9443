// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;

/**
 * A fact as somebody tells it, before it is known to which co-traitance it belongs; {@link FactType#told} makes one.
 *
 * @param on the day on which it takes effect
 * @param values what whoever tells it says besides
 */
public record ToldFact(FactType<?> type, LocalDate on, FactValues values) {}

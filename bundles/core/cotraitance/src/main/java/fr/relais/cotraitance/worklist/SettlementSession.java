// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.partnership.lifecycle.Settlement;
import java.time.LocalDate;

/**
 * A sitting in which the partners go through alerts together, with one outcome for all of them (R-L10, annex 7).
 *
 * @param label by what people will know it again, up to 200 characters
 * @param ground of a closure, up to 1000 characters; may be empty for a decision
 */
public record SettlementSession(LocalDate heldOn, String label, Settlement settlement, String ground) {}

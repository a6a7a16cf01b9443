// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import java.util.Optional;

/**
 * What both sides read of an alert that is no longer open: how it was settled, or that the file ended and it lapsed.
 *
 * @param alert its line; the matter tells reason, end and settlement
 * @param sitting the sitting that settled it, if one did
 */
public record AlertNotice(WorklistLine alert, Optional<RecordedSettlementSession> sitting) {}

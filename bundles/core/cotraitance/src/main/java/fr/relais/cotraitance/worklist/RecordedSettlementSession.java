// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import java.time.Instant;

/** A sitting as it was recorded; never changed. @param by the user who recorded it */
public record RecordedSettlementSession(long id, SettlementSession sitting, String by, Instant recordedAt) {}

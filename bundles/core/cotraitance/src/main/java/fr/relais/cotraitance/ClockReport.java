// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Exit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a run of the clock announced: cancellations (R-L4) and exits by reason; nothing is announced twice.
 *
 * @param told how many records went into the outbox
 * @param by the user who ran it
 */
public record ClockReport(
        LocalDate until,
        int cancellations,
        Map<Exit.Reason, Integer> exits,
        int told,
        String by,
        Instant startedAt,
        Instant endedAt) {

    /** Copies its map. */
    public ClockReport {
        Map<Exit.Reason, Integer> sorted = new EnumMap<>(Exit.Reason.class);
        sorted.putAll(exits);
        exits = Collections.unmodifiableMap(sorted);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.partnership.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What became of each alert that a sitting was to settle, in the order in which they were named.
 *
 * @param sitting its number; empty if it settled none, and so wasn't kept
 */
public record SettlementSessionReport(Optional<Long> sitting, List<Line> lines) {

    /** Copies its list. */
    public SettlementSessionReport {
        lines = List.copyOf(lines);
    }

    /** What became of one. @param refusal why it wasn't settled, with the rule */
    public record Line(AlertKey alert, Result result, Optional<Refusal> refusal) {}

    /** What became of an alert. */
    public enum Result {
        /** It is settled now. */
        SETTLED,
        /** It was before. */
        ALREADY_SETTLED,
        /** There is no such file, or it is none of the caller's. */
        NOT_YOURS,
        /** No alert of that day stands open in that file on the day of the sitting. */
        NOT_OPEN
    }
}

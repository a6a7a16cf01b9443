// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import java.util.List;

/** A record with what it said before it was corrected, or what was put in its place, in the order of correcting. */
public record RecordHistory(InboxRecord record, List<ManualCorrection> rectifications) {

    /** Copies its list. */
    public RecordHistory {
        rectifications = List.copyOf(rectifications);
    }
}

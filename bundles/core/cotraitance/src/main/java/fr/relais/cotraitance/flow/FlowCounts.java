// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

/**
 * What became of the records of a file when they were taken, each counted once. What happens to a rejected record or an orphan
 * afterwards shows on the record itself.
 */
public record FlowCounts(int applied, int unchanged, int rejected, int orphans) {

    /** None was taken yet. */
    public static final FlowCounts NONE = new FlowCounts(0, 0, 0, 0);

    /** One more that ended so. */
    public FlowCounts and(RecordState state) {
        return switch (state) {
            case APPLIED -> new FlowCounts(applied + 1, unchanged, rejected, orphans);
            case UNCHANGED, REPLACED -> new FlowCounts(applied, unchanged + 1, rejected, orphans);
            case REJECTED -> new FlowCounts(applied, unchanged, rejected + 1, orphans);
            case ORPHAN -> new FlowCounts(applied, unchanged, rejected, orphans + 1);
        };
    }

    /** Both together. */
    public FlowCounts and(FlowCounts other) {
        return new FlowCounts(
                applied + other.applied,
                unchanged + other.unchanged,
                rejected + other.rejected,
                orphans + other.orphans);
    }

    /** How many records there were. */
    public int total() {
        return applied + unchanged + rejected + orphans;
    }
}

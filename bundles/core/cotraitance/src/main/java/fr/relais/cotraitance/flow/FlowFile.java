// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a partner sent, and how far it was taken.
 *
 * @param id its number
 * @param sender the user of the partner system
 * @param name what the sender calls it; for people
 * @param hash SHA-256 of its bytes, hexadecimal: the same file twice is one file (R-X2)
 * @param done whether it was taken to its end
 * @param taken how many records were taken: where to go on
 * @param receivedAt when it came
 * @param doneAt when its last record was taken
 */
public record FlowFile(
        long id,
        String sender,
        String name,
        String hash,
        FlowFormat format,
        boolean done,
        int taken,
        FlowCounts counts,
        Instant receivedAt,
        Optional<Instant> doneAt) {

    /** The same file with more of its records taken. */
    public FlowFile further(FlowCounts more) {
        return new FlowFile(
                id, sender, name, hash, format, done, taken + more.total(), counts.and(more), receivedAt, doneAt);
    }

    /** The same file at its end. */
    public FlowFile done(Instant now) {
        return new FlowFile(id, sender, name, hash, format, true, taken, counts, receivedAt, Optional.of(now));
    }
}

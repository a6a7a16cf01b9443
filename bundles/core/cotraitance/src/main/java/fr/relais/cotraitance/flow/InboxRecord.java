// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.intake.ValueError;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import java.util.Optional;

/**
 * A record that the inbox received, and what became of it. What was applied is in the person's file; of it only what tells it apart is
 * kept here.
 *
 * @param id its number; 0 before it is kept
 * @param key the sender's identifier of the record, or the hash of its content (I-X2)
 * @param hash of its content
 * @param waitsFor what an orphan waits for
 * @param about the record that it corrects or withdraws
 * @param withdrawal whether it withdraws it
 * @param record all that it says, where it was read and isn't applied
 * @param raw the line as it came, where it isn't applied; else empty
 * @param fault why it is rejected or an orphan
 * @param file the file that told it last
 * @param line on which line
 */
public record InboxRecord(
        long id,
        String sender,
        String key,
        String hash,
        RecordState state,
        Optional<MissingDependency> waitsFor,
        Optional<Flow> flow,
        Optional<PoleEmploiId> person,
        Optional<MissionLocaleId> missionLocale,
        Optional<String> about,
        boolean withdrawal,
        Optional<FlowRecord> record,
        String raw,
        Optional<ValueError> fault,
        long file,
        int line) {

    /** The same record, with what became of it. */
    public InboxRecord became(RecordState state, Optional<MissingDependency> waitsFor, Optional<ValueError> fault) {
        boolean settled = state != RecordState.REJECTED && state != RecordState.ORPHAN;
        return new InboxRecord(
                id,
                sender,
                key,
                hash,
                state,
                waitsFor,
                flow,
                person,
                missionLocale,
                about,
                withdrawal,
                settled ? Optional.empty() : record,
                settled ? "" : raw,
                fault,
                file,
                line);
    }
}

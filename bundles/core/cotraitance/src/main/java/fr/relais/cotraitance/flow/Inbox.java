// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.vocabulary.CotraitanceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What partners tell in flows F1 to F10 (domain.md chapter 5). Records may come late, twice or in any order, in one file or in many: what
 * follows from them is the same (R-X1). Each ends as applied, unchanged, rejected or orphan; those that aren't applied are kept as they
 * came. A flow is never refused for R-E1 to R-E6, but flagged (I-X3). Thread-safe.
 */
@ProviderType
public interface Inbox {

    /**
     * Begins to take a file, or finds the one of the same sender and bytes again: one that is done needs nothing more (R-X2), one that
     * isn't is gone on with after what was taken.
     *
     * @param hash SHA-256 of its bytes, hexadecimal; the same bytes in another format are another file
     * @throws ForbiddenException unless the caller is an administrator or a partner
     */
    FlowFile begin(Caller caller, String name, String hash, FlowFormat format);

    /**
     * Takes the next records of a file, in one transaction with how far it was taken: all or nothing of them went in.
     *
     * @param from how many records were taken before these; if others were taken in the meantime, these aren't and the answer says from
     *     where to go on
     * @return the file as it is then
     */
    FlowFile take(Caller caller, long file, int from, List<FlowImportRow> lines);

    /** Notes that a file has no more records. */
    FlowFile finish(Caller caller, long file);

    /** A file. @throws UnknownException if the caller didn't send such a file and isn't an administrator */
    FlowFile file(Caller caller, long file);

    /** The files that the caller sent, newest first; all for an administrator. */
    Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page);

    /** Records within the caller's scope, or that the caller sent, by number. */
    Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page);

    /** A record within the caller's scope, or that the caller sent. @throws UnknownException if there is no such record */
    RecordHistory record(Caller caller, long record);

    /**
     * Puts something else in the place of a record that is rejected or waits, and takes it at once (I-X12). What it said before is kept.
     * The sender may go on telling the former: it is unchanged. Administrators, and the sender of the record.
     *
     * @param instead asked for once the caller's role is known; what it throws comes out unchanged
     * @return the record that holds now; another one where the correction is known under another key
     * @throws RefusedException if the record was applied or replaced, or the correction would be rejected: then nothing was changed
     * @throws UnknownException if there is no such record that the caller may correct
     */
    InboxRecord correct(Caller caller, long record, Supplier<Instead> instead);

    /** Tries rejected or waiting records again, at most so many; what became of them. */
    FlowCounts replay(Caller caller, RecordQuery query, int most);

    /** With which preconditions an affectation that a flow told is at odds (I-X3); none if it isn't the caller's to see. */
    List<PreconditionFlag> flags(Caller caller, CotraitanceId cotraitance);

    /**
     * The files that were begun and not finished, each with whom it was taken for: what to go on with after a restart. For the bridge that
     * keeps their bytes.
     */
    List<Unfinished> unfinished();

    /** A file to go on with. */
    record Unfinished(FlowFile file, Caller teller) {}

    /**
     * What a correction says.
     *
     * @param raw how it was written
     */
    record Instead(FlowRecord record, String raw) {}
}

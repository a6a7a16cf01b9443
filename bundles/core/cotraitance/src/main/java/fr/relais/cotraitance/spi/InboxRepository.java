// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.Inbox.Unfinished;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.ManualCorrection;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PoleEmploiId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The inbox within a transaction: its files and records commit with the facts that they brought (R-X2). One thread. */
@ProviderType
public interface InboxRepository {

    /** The file of that sender with that hash and format, made if there is none. */
    FlowFile begin(Caller teller, String name, String hash, FlowFormat format);

    /** A file, locked until the end of the transaction. */
    Optional<FlowFile> lock(long file);

    /** Saves how far a locked file was processed. */
    void saveProgress(FlowFile file);

    /** With which roles and scopes a file was sent: orphans are applied with these, not with whose arrival they waited for. */
    Caller senderOf(long file);

    /** Files that aren't done, oldest first. */
    List<Unfinished> unfinished();

    /** When the last file of each sender came. */
    Map<String, Instant> lastFiles();

    /** Whether there is any orphan at all, so that who asks in vain asks cheaply. */
    boolean anyOrphan();

    /** Those records of a sender that are known, by key. */
    Map<String, InboxRecord> known(String sender, Collection<String> keys);

    /** The orphans about these people, in the order in which they were told. */
    List<InboxRecord> orphansAbout(Collection<PoleEmploiId> people);

    /** What a sender told to correct or withdraw these records and wasn't applied, rejected or not, in the order in which it was told. */
    List<InboxRecord> unappliedAbout(String sender, Collection<String> records);

    /** Takes a shared lock, before records are added; waits while another transaction {@linkplain #blockNewRecords blocks} them. */
    void shareNewRecords();

    /**
     * Takes an exclusive lock: waits for transactions that {@linkplain #shareNewRecords add} records, and blocks those that want to until
     * this one ends. A record that is unknown after this call comes after this transaction's records can be seen.
     */
    void blockNewRecords();

    /** Saves records: a new one without a number, a known one in the place of what was kept of it. */
    void save(Collection<InboxRecord> records);

    /** A page of records by number, which the caller sent or which are within the caller's scope. */
    Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page);

    /** A record that the caller sent or that is within the caller's scope, locked until the end of the transaction. */
    Optional<InboxRecord> lockRecord(Caller caller, long record);

    /** Keeps what a record said before it was corrected. @param record number of what holds now */
    void recordCorrection(long record, InboxRecord former, Caller by);

    /** What was kept of a record, as the former or as what holds. */
    List<ManualCorrection> corrections(long record);

    /** Whether a record had that content before it was corrected. */
    boolean hadContent(long record, String hash);

    /** A page of files, newest first; those of the caller alone, unless an administrator asks. */
    Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page);

    /** Adds flags (I-X3). */
    void flag(Collection<PreconditionFlag> flags);

    /** The flags of a co-traitance, in the order in which they were added. */
    List<PreconditionFlag> flags(CotraitanceId cotraitance);
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

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
import fr.relais.cotraitance.spi.InboxRepository;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PoleEmploiId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The inbox: files, records, what was corrected, flags; a class for each table. */
final class SqlInboxRepository implements InboxRepository {

    /** The gate that is shared by who brings records and closed by who brings one that names a record of which nobody heard. */
    private static final String RECORDS = "records";

    private final Jdbc jdbc;
    private final FlowFileTable files;
    private final FlowRecordTable records;
    private final PreconditionFlagTable flags;
    private final ManualCorrectionTable rectifications;

    SqlInboxRepository(Jdbc jdbc, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.files = new FlowFileTable(jdbc, now);
        this.records = new FlowRecordTable(jdbc);
        this.flags = new PreconditionFlagTable(jdbc, now);
        this.rectifications = new ManualCorrectionTable(jdbc, now);
    }

    @Override
    public FlowFile begin(Caller teller, String name, String hash, FlowFormat format) {
        return files.begin(teller, name, hash, format);
    }

    @Override
    public Optional<FlowFile> lock(long file) {
        return files.lock(file);
    }

    @Override
    public void saveProgress(FlowFile file) {
        files.went(file);
    }

    @Override
    public Caller senderOf(long file) {
        return files.teller(file);
    }

    @Override
    public List<Unfinished> unfinished() {
        return files.unfinished();
    }

    @Override
    public Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
        return files.files(caller, sender, page);
    }

    @Override
    public Map<String, Instant> lastFiles() {
        return files.last();
    }

    @Override
    public boolean anyOrphan() {
        return records.anyOrphan();
    }

    @Override
    public Map<String, InboxRecord> known(String sender, Collection<String> keys) {
        return records.known(sender, keys);
    }

    @Override
    public List<InboxRecord> orphansAbout(Collection<PoleEmploiId> people) {
        return records.orphansAbout(people);
    }

    @Override
    public List<InboxRecord> unappliedAbout(String sender, Collection<String> keys) {
        return records.unappliedAbout(sender, keys);
    }

    @Override
    public void shareNewRecords() {
        jdbc.sharedLock(RECORDS);
    }

    @Override
    public void blockNewRecords() {
        jdbc.exclusiveLock(RECORDS);
    }

    @Override
    public void save(Collection<InboxRecord> kept) {
        records.keep(kept);
    }

    @Override
    public Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page) {
        return records.records(caller, query, page);
    }

    @Override
    public Optional<InboxRecord> lockRecord(Caller caller, long id) {
        return records.lock(caller, id);
    }

    @Override
    public void recordCorrection(long record, InboxRecord former, Caller by) {
        rectifications.add(record, former, by);
    }

    @Override
    public List<ManualCorrection> corrections(long record) {
        return rectifications.of(record);
    }

    @Override
    public boolean hadContent(long record, String hash) {
        return rectifications.said(record, hash);
    }

    @Override
    public void flag(Collection<PreconditionFlag> more) {
        flags.flag(more);
    }

    @Override
    public List<PreconditionFlag> flags(CotraitanceId cotraitance) {
        return flags.flags(cotraitance);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Inbox.Unfinished;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.ManualCorrection;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.spi.InboxRepository;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PoleEmploiId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The inbox in memory. */
final class MemoryInboxRepository implements InboxRepository {

    final Map<Long, FlowFile> files = new TreeMap<>();
    final Map<Long, Caller> tellers = new HashMap<>();
    final Map<String, InboxRecord> records = new LinkedHashMap<>();
    final List<PreconditionFlag> flags = new ArrayList<>();
    final List<ManualCorrection> rectifications = new ArrayList<>();
    private long lastRecord;

    MemoryInboxRepository copy() {
        MemoryInboxRepository copy = new MemoryInboxRepository();
        copy.files.putAll(files);
        copy.tellers.putAll(tellers);
        copy.records.putAll(records);
        copy.flags.addAll(flags);
        copy.rectifications.addAll(rectifications);
        copy.lastRecord = lastRecord;
        return copy;
    }

    @Override
    public FlowFile begin(Caller teller, String name, String hash, FlowFormat format) {
        return files.values().stream()
                .filter(file ->
                        file.sender().equals(teller.user()) && file.hash().equals(hash) && file.format() == format)
                .findFirst()
                .orElseGet(() -> {
                    long id = files.size() + 1L;
                    tellers.put(id, teller);
                    FlowFile file = new FlowFile(
                            id,
                            teller.user(),
                            name,
                            hash,
                            format,
                            false,
                            0,
                            FlowCounts.NONE,
                            Instant.EPOCH,
                            Optional.empty());
                    files.put(id, file);
                    return file;
                });
    }

    @Override
    public Optional<FlowFile> lock(long file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public void saveProgress(FlowFile file) {
        files.put(file.id(), file);
    }

    @Override
    public Caller senderOf(long file) {
        return tellers.get(file);
    }

    @Override
    public List<Unfinished> unfinished() {
        return files.values().stream()
                .filter(file -> !file.done())
                .map(file -> new Unfinished(file, tellers.get(file.id())))
                .toList();
    }

    @Override
    public Map<String, Instant> lastFiles() {
        Map<String, Instant> last = new HashMap<>();
        files.values().forEach(file -> last.merge(file.sender(), file.receivedAt(), (a, b) -> a.isAfter(b) ? a : b));
        return last;
    }

    @Override
    public boolean anyOrphan() {
        return !orphans(any -> true).isEmpty();
    }

    @Override
    public Map<String, InboxRecord> known(String sender, Collection<String> keys) {
        Map<String, InboxRecord> known = new HashMap<>();
        keys.forEach(key ->
                Optional.ofNullable(records.get(sender + " " + key)).ifPresent(record -> known.put(key, record)));
        return known;
    }

    @Override
    public List<InboxRecord> orphansAbout(Collection<PoleEmploiId> people) {
        return orphans(record -> record.person().filter(people::contains).isPresent());
    }

    @Override
    public List<InboxRecord> unappliedAbout(String sender, Collection<String> keys) {
        return records.values().stream()
                .filter(record -> record.state() != RecordState.APPLIED && record.state() != RecordState.UNCHANGED)
                .filter(record -> record.sender().equals(sender))
                .filter(record -> record.about().filter(keys::contains).isPresent())
                .toList();
    }

    private List<InboxRecord> orphans(Predicate<InboxRecord> which) {
        return records.values().stream()
                .filter(record -> record.state() == RecordState.ORPHAN)
                .filter(which)
                .toList();
    }

    @Override
    public void shareNewRecords() {
        // there is one work at a time
    }

    @Override
    public void blockNewRecords() {
        // likewise
    }

    @Override
    public void save(Collection<InboxRecord> kept) {
        kept.forEach(record -> records.put(record.sender() + " " + record.key(), numbered(record)));
    }

    private InboxRecord numbered(InboxRecord record) {
        return record.id() > 0
                ? record
                : new InboxRecord(
                        ++lastRecord,
                        record.sender(),
                        record.key(),
                        record.hash(),
                        record.state(),
                        record.waitsFor(),
                        record.flow(),
                        record.person(),
                        record.missionLocale(),
                        record.about(),
                        record.withdrawal(),
                        record.record(),
                        record.raw(),
                        record.fault(),
                        record.file(),
                        record.line());
    }

    @Override
    public Optional<InboxRecord> lockRecord(Caller caller, long record) {
        return records.values().stream().filter(kept -> kept.id() == record).findFirst();
    }

    @Override
    public void recordCorrection(long record, InboxRecord former, Caller by) {
        rectifications.add(new ManualCorrection(
                record,
                former.id(),
                former.state(),
                former.record(),
                former.raw(),
                former.fault(),
                by.user(),
                Instant.EPOCH));
    }

    @Override
    public List<ManualCorrection> corrections(long record) {
        return rectifications.stream()
                .filter(each -> each.record() == record || each.former() == record)
                .toList();
    }

    @Override
    public boolean hadContent(long record, String hash) {
        return rectifications.stream()
                .anyMatch(each -> each.former() == record
                        && each.told().map(FlowRecord::hash).equals(Optional.of(hash)));
    }

    @Override
    public Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page) {
        return new Page<>(
                records.values().stream()
                        .filter(record ->
                                query.state().map(record.state()::equals).orElse(true))
                        .limit(page.limit())
                        .toList(),
                Optional.empty());
    }

    @Override
    public Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
        return new Page<>(List.copyOf(files.values()), Optional.empty());
    }

    @Override
    public void flag(Collection<PreconditionFlag> more) {
        flags.addAll(more);
    }

    @Override
    public List<PreconditionFlag> flags(CotraitanceId cotraitance) {
        return flags.stream()
                .filter(flag -> flag.cotraitance().equals(cotraitance))
                .toList();
    }
}

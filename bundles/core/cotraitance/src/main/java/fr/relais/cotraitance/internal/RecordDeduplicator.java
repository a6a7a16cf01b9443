// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.RecordCache.Key;
import fr.relais.cotraitance.spi.InboxRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which lines of a file bring a record to be settled, and what becomes of the others: known already, or wrong by themselves. */
final class RecordDeduplicator {

    /** A line, under which key its record is known (I-X2), and the hash of its content. */
    private record Told(FlowImportRow line, Key key, String hash) {

        /** What is too long to be kept is known by its place. */
        static Told of(String sender, long file, FlowImportRow line) {
            String hash = line.record()
                    .map(FlowRecord::hash)
                    .orElseGet(() -> FlowRecord.hash(line.raw().isEmpty() ? file + ":" + line.number() : line.raw()));
            String key = line.record().flatMap(FlowRecord::recordId).orElse(hash);
            return new Told(line, new Key(sender, key), hash);
        }
    }

    private final Caller teller;
    private final long file;
    private final InboxRepository inbox;
    private final RecordCache recordCache;
    private final RecordApplier settling;
    private final Set<Key> fresh = new LinkedHashSet<>();

    RecordDeduplicator(
            Caller teller, long file, InboxRepository inbox, RecordCache recordCache, RecordApplier settling) {
        this.teller = teller;
        this.file = file;
        this.inbox = inbox;
        this.recordCache = recordCache;
        this.settling = settling;
    }

    /**
     * Lines that can be taken together, in their order: under one identifier these tell one thing. What becomes of what is told first decides
     * about the other (I-X2).
     */
    static List<List<FlowImportRow>> splitWhereOrderMatters(List<FlowImportRow> lines) {
        List<List<FlowImportRow>> parts = new ArrayList<>();
        Map<String, FlowRecord> told = new HashMap<>();
        int from = 0;
        for (int at = 0; at < lines.size(); at++) {
            FlowRecord record = lines.get(at).record().orElse(null);
            String name = record == null ? null : record.recordId().orElse(null);
            if (name != null && !told.getOrDefault(name, record).equals(record)) {
                parts.add(lines.subList(from, at));
                told.clear();
                from = at;
            }
            if (name != null) {
                told.put(name, record);
            }
        }
        parts.add(lines.subList(from, lines.size()));
        return parts;
    }

    /** Receives lines; how those ended that bring nothing to be settled. */
    FlowCounts receive(List<FlowImportRow> lines) {
        List<Told> told =
                lines.stream().map(line -> Told.of(teller.user(), file, line)).toList();
        recordCache.load(
                teller.user(), told.stream().map(each -> each.key().key()).toList());
        FlowCounts counts = FlowCounts.NONE;
        for (Told each : told) {
            Optional<RecordState> ended = receive(each);
            if (ended.isPresent()) {
                counts = counts.and(ended.get());
            }
        }
        return counts;
    }

    /** What is to be settled, in the order in which it was told. */
    List<Key> fresh() {
        return List.copyOf(fresh);
    }

    /** A line becomes a record to be settled, or is known already and ends at once. */
    private Optional<RecordState> receive(Told told) {
        Key key = told.key();
        String hash = told.hash();
        FlowImportRow line = told.line();
        InboxRecord known = recordCache.get(key);
        if (known != null && !known.hash().equals(hash) && inbox.hadContent(known.id(), hash)) {
            return Optional.of(RecordState.UNCHANGED);
        }
        if (known != null && known.state() != RecordState.REJECTED && !withOtherRights(known, hash)) {
            if (known.hash().equals(hash)) {
                return Optional.of(RecordState.UNCHANGED);
            }
            // I-X2: under one identifier a sender tells one thing
            Key other = new Key(key.sender(), FlowRecord.hash(key.key() + hash));
            recordCache.load(key.sender(), List.of(other.key()));
            recordCache.put(
                    other,
                    kept(recordCache.get(other), other, hash, file, line)
                            .became(
                                    RecordState.REJECTED,
                                    Optional.empty(),
                                    Optional.of(CotraitanceMessages.fault(
                                            "record_id", "I-X2", "flow.other-content", key.key()))));
            return Optional.of(RecordState.REJECTED);
        }
        if (known != null && known.hash().equals(hash) && fresh.contains(key)) {
            return Optional.of(RecordState.UNCHANGED);
        }
        InboxRecord record = kept(known, key, hash, file, line);
        if (line.fault().isPresent()) {
            recordCache.put(key, record.became(RecordState.REJECTED, Optional.empty(), line.fault()));
            return Optional.of(RecordState.REJECTED);
        }
        recordCache.put(key, record);
        fresh.add(key);
        return Optional.empty();
    }

    /** I-X17: whether it waits and its sender, telling it again, has other rights than when it was told. */
    private boolean withOtherRights(InboxRecord known, String hash) {
        return known.state() == RecordState.ORPHAN
                && known.hash().equals(hash)
                && !fresh.contains(Key.of(known))
                && !settling.teller(known).equals(teller);
    }

    /** A record as it is before anything became of it. @param known what is kept of it already; null if nothing is */
    static InboxRecord kept(InboxRecord known, Key key, String hash, long file, FlowImportRow line) {
        Optional<FlowRecord> record = line.record();
        return new InboxRecord(
                known == null ? 0 : known.id(),
                key.sender(),
                key.key(),
                hash,
                RecordState.ORPHAN,
                Optional.empty(),
                record.map(FlowRecord::flow),
                record.map(FlowRecord::person),
                record.flatMap(FlowRecord::missionLocale),
                record.flatMap(FlowRecord::about),
                record.flatMap(FlowRecord::withdraws).isPresent(),
                record,
                line.raw(),
                Optional.empty(),
                file,
                line.number());
    }
}

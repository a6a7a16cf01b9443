// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.RecordHistory;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.vocabulary.CotraitanceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Stands for the inbox: what can be read is applied, once; what can't is rejected and kept. */
final class InboxStub implements Inbox {

    final List<FlowRecord> applied = new ArrayList<>();
    private final Map<Long, FlowFile> files = new TreeMap<>();
    private final List<InboxRecord> rejected = new ArrayList<>();

    @Override
    public synchronized FlowFile begin(Caller caller, String name, String hash, FlowFormat format) {
        return files.values().stream()
                .filter(file -> file.hash().equals(hash) && file.format() == format)
                .findFirst()
                .orElseGet(() -> keep(new FlowFile(
                        files.size() + 1L,
                        caller.user(),
                        name,
                        hash,
                        format,
                        false,
                        0,
                        FlowCounts.NONE,
                        Instant.EPOCH,
                        Optional.empty())));
    }

    private FlowFile keep(FlowFile file) {
        files.put(file.id(), file);
        return file;
    }

    @Override
    public synchronized FlowFile take(Caller caller, long number, int from, List<FlowImportRow> lines) {
        FlowCounts counts = FlowCounts.NONE;
        for (FlowImportRow line : lines) {
            counts = counts.and(became(caller, number, line));
        }
        return keep(files.get(number).further(counts));
    }

    private RecordState became(Caller caller, long file, FlowImportRow line) {
        if (line.fault().isPresent()) {
            rejected.add(new InboxRecord(
                    rejected.size() + 1L,
                    caller.user(),
                    FlowRecord.hash(line.raw()),
                    FlowRecord.hash(line.raw()),
                    RecordState.REJECTED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    line.raw(),
                    line.fault(),
                    file,
                    line.number()));
            return RecordState.REJECTED;
        }
        FlowRecord told = line.record().orElseThrow();
        return !applied.contains(told) && applied.add(told) ? RecordState.APPLIED : RecordState.UNCHANGED;
    }

    @Override
    public synchronized FlowFile finish(Caller caller, long number) {
        return keep(files.get(number).done(Instant.EPOCH));
    }

    @Override
    public synchronized FlowFile file(Caller caller, long number) {
        return files.get(number);
    }

    @Override
    public Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public synchronized Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page) {
        return new Page<>(
                rejected.stream()
                        .filter(record -> query.state().equals(Optional.of(record.state())))
                        .filter(record -> query.file().equals(Optional.of(record.file())))
                        .toList(),
                Optional.empty());
    }

    @Override
    public RecordHistory record(Caller caller, long record) {
        throw new UnsupportedOperationException("not asked by the bridge");
    }

    @Override
    public InboxRecord correct(Caller caller, long record, Supplier<Instead> instead) {
        throw new UnsupportedOperationException("not asked by the bridge");
    }

    @Override
    public FlowCounts replay(Caller caller, RecordQuery query, int most) {
        throw new UnsupportedOperationException("not asked by the bridge");
    }

    @Override
    public List<PreconditionFlag> flags(Caller caller, CotraitanceId cotraitance) {
        throw new UnsupportedOperationException("not asked by the bridge");
    }

    @Override
    public synchronized List<Unfinished> unfinished() {
        return List.of();
    }
}

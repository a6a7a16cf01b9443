// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.RecordHistory;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.CotraitanceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receives partners' files: checks the role, opens one transaction per batch, leaves the audit trail, and lets others decide. Thread-safe. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.flow.Inbox")
public final class InboxService implements Inbox {

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;

    /** Made by the component runtime. */
    @Activate
    public InboxService(
            @Reference PersonFileRepository files,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements) {
        this.files = files;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
    }

    @Override
    public FlowFile begin(Caller caller, String name, String hash, FlowFormat format) {
        caller.require(AccessRules.LOADING);
        return files.inTransaction(work -> work.inbox().begin(caller, name, hash, format));
    }

    @Override
    public FlowFile take(Caller caller, long file, int from, List<FlowImportRow> lines) {
        caller.require(AccessRules.LOADING);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        return files.inTransaction(work -> {
            FlowFile locked = own(work, caller, file);
            if (locked.done() || locked.taken() != from) {
                return locked;
            }
            FlowCounts counts = FlowCounts.NONE;
            for (List<FlowImportRow> some : RecordDeduplicator.splitWhereOrderMatters(lines)) {
                RecordProcessor taking = new RecordProcessor(work, basis);
                counts = counts.and(taking.process(caller, file, some));
                leave(work, caller, "flow.take", taking);
            }
            FlowFile further = locked.further(counts);
            work.inbox().saveProgress(further);
            return further;
        });
    }

    @Override
    public FlowFile finish(Caller caller, long file) {
        caller.require(AccessRules.LOADING);
        return files.inTransaction(work -> {
            FlowFile locked = own(work, caller, file);
            if (locked.done()) {
                return locked;
            }
            FlowFile done = locked.done(work.now());
            work.inbox().saveProgress(done);
            return done;
        });
    }

    @Override
    public FlowFile file(Caller caller, long file) {
        caller.require(AccessRules.LOADING);
        return files.inTransaction(work -> own(work, caller, file));
    }

    @Override
    public Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
        caller.require(AccessRules.LOADING);
        return files.inTransaction(work -> work.inbox().files(caller, sender, page));
    }

    @Override
    public Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            work.audit(new AuditEntry(caller, "flow.records", "list " + query));
            return work.inbox().records(caller, query, page);
        });
    }

    @Override
    public RecordHistory record(Caller caller, long record) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            work.audit(new AuditEntry(caller, "flow.record", "record " + record));
            return work.inbox()
                    .lockRecord(caller, record)
                    .map(kept -> new RecordHistory(kept, work.inbox().corrections(record)))
                    .orElseThrow(() -> CotraitanceMessages.unknown("unknown.flow-record", String.valueOf(record)));
        });
    }

    @Override
    public InboxRecord correct(Caller caller, long record, Supplier<Instead> instead) {
        caller.require(AccessRules.LOADING);
        Instead told = instead.get();
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        return files.inTransaction(work -> {
            InboxRecord kept = work.inbox()
                    .lockRecord(caller, record)
                    .filter(found -> own(caller, found))
                    .orElseThrow(() -> CotraitanceMessages.unknown("unknown.flow-record", String.valueOf(record)));
            if (!open(kept)) {
                throw CotraitanceMessages.refused("I-X12", "flow.settled", String.valueOf(record));
            }
            RecordProcessor taking = new RecordProcessor(work, basis);
            InboxRecord holds = taking.correct(caller, kept, told.record(), told.raw());
            work.audit(new AuditEntry(caller, "flow.correct", "record " + record));
            leave(work, caller, "flow.correct", taking);
            return holds;
        });
    }

    @Override
    public FlowCounts replay(Caller caller, RecordQuery query, int most) {
        caller.require(AccessRules.LOADING);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        return files.inTransaction(work -> {
            List<InboxRecord> kept =
                    work.inbox().records(caller, query, new PageRequest(most, Optional.empty())).items().stream()
                            .filter(InboxService::open)
                            .filter(record -> record.record().isPresent())
                            .filter(record -> own(caller, record))
                            .toList();
            RecordProcessor taking = new RecordProcessor(work, basis);
            FlowCounts counts = taking.processAgain(kept);
            leave(work, caller, "flow.replay", taking);
            return counts;
        });
    }

    @Override
    public List<PreconditionFlag> flags(Caller caller, CotraitanceId cotraitance) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            if (work.personOf(caller, cotraitance).isEmpty()) {
                return List.of();
            }
            new AuditTrail(work, caller, "flow.flags").cotraitance(cotraitance);
            return work.inbox().flags(cotraitance);
        });
    }

    @Override
    public List<Unfinished> unfinished() {
        return files.inTransaction(work -> work.inbox().unfinished());
    }

    private static FlowFile own(UnitOfWork work, Caller caller, long file) {
        return work.inbox()
                .lock(file)
                .filter(found -> caller.is(Role.ADMINISTRATOR) || found.sender().equals(caller.user()))
                .orElseThrow(() -> unknown(file));
    }

    private static boolean own(Caller caller, InboxRecord record) {
        return caller.is(Role.ADMINISTRATOR) || record.sender().equals(caller.user());
    }

    private static boolean open(InboxRecord record) {
        return record.state() == RecordState.REJECTED || record.state() == RecordState.ORPHAN;
    }

    private static UnknownException unknown(long file) {
        return CotraitanceMessages.unknown("unknown.flow-file", String.valueOf(file));
    }

    private static void leave(UnitOfWork work, Caller caller, String operation, RecordProcessor taking) {
        AuditTrail trail = new AuditTrail(work, caller, operation);
        taking.peopleWritten().forEach(trail::person);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFlag;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowLine;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.KeptRecord;
import fr.relais.cotraitance.flow.RecordHistory;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.steering.Agreements;
import fr.relais.territory.Atlas;
import fr.relais.vocabulary.CotraitanceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receives partners' files: checks the role, opens one transaction per piece, leaves the trail, and lets others decide. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.flow.Inbox")
public final class InboxDesk implements Inbox {

    private final PersonFiles files;
    private final Atlas atlas;
    private final Agreements agreements;

    /** Made by the component runtime. */
    @Activate
    public InboxDesk(@Reference PersonFiles files, @Reference Atlas atlas, @Reference Agreements agreements) {
        this.files = files;
        this.atlas = atlas;
        this.agreements = agreements;
    }

    @Override
    public FlowFile begin(Caller caller, String name, String hash, FlowFormat format) {
        caller.require(Duties.LOADING);
        return files.inTransaction(work -> work.inbox().begin(caller, name, hash, format));
    }

    @Override
    public FlowFile take(Caller caller, long file, int from, List<FlowLine> lines) {
        caller.require(Duties.LOADING);
        Basis basis = Basis.of(atlas, agreements);
        return files.inTransaction(work -> {
            FlowFile locked = own(work, caller, file);
            if (locked.done() || locked.taken() != from) {
                return locked;
            }
            FlowCounts counts = FlowCounts.NONE;
            for (List<FlowLine> some : FlowReception.together(lines)) {
                FlowTaking taking = new FlowTaking(work, basis);
                counts = counts.and(taking.take(caller, file, some));
                leave(work, caller, "flow.take", taking);
            }
            FlowFile further = locked.further(counts);
            work.inbox().went(further);
            return further;
        });
    }

    @Override
    public FlowFile finish(Caller caller, long file) {
        caller.require(Duties.LOADING);
        return files.inTransaction(work -> {
            FlowFile locked = own(work, caller, file);
            if (locked.done()) {
                return locked;
            }
            FlowFile done = locked.done(work.now());
            work.inbox().went(done);
            return done;
        });
    }

    @Override
    public FlowFile file(Caller caller, long file) {
        caller.require(Duties.LOADING);
        return files.inTransaction(work -> own(work, caller, file));
    }

    @Override
    public Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
        caller.require(Duties.LOADING);
        return files.inTransaction(work -> work.inbox().files(caller, sender, page));
    }

    @Override
    public Page<KeptRecord> records(Caller caller, RecordQuery query, PageRequest page) {
        caller.require(Duties.NOMINATIVE);
        return files.inTransaction(work -> {
            work.audit(new AuditEntry(caller, "flow.records", "list " + query));
            return work.inbox().records(caller, query, page);
        });
    }

    @Override
    public RecordHistory record(Caller caller, long record) {
        caller.require(Duties.NOMINATIVE);
        return files.inTransaction(work -> {
            work.audit(new AuditEntry(caller, "flow.record", "record " + record));
            return work.inbox()
                    .lockRecord(caller, record)
                    .map(kept -> new RecordHistory(kept, work.inbox().rectifications(record)))
                    .orElseThrow(() -> Sayings.unknown("unknown.flow-record", String.valueOf(record)));
        });
    }

    @Override
    public KeptRecord correct(Caller caller, long record, Supplier<Instead> instead) {
        caller.require(Duties.LOADING);
        Instead told = instead.get();
        Basis basis = Basis.of(atlas, agreements);
        return files.inTransaction(work -> {
            KeptRecord kept = work.inbox()
                    .lockRecord(caller, record)
                    .filter(found -> own(caller, found))
                    .orElseThrow(() -> Sayings.unknown("unknown.flow-record", String.valueOf(record)));
            if (!open(kept)) {
                throw Sayings.refused("I-X12", "flow.settled", String.valueOf(record));
            }
            FlowTaking taking = new FlowTaking(work, basis);
            KeptRecord holds = taking.correct(caller, kept, told.record(), told.raw());
            work.audit(new AuditEntry(caller, "flow.correct", "record " + record));
            leave(work, caller, "flow.correct", taking);
            return holds;
        });
    }

    @Override
    public FlowCounts replay(Caller caller, RecordQuery query, int most) {
        caller.require(Duties.LOADING);
        Basis basis = Basis.of(atlas, agreements);
        return files.inTransaction(work -> {
            List<KeptRecord> kept =
                    work.inbox().records(caller, query, new PageRequest(most, Optional.empty())).items().stream()
                            .filter(InboxDesk::open)
                            .filter(record -> record.record().isPresent())
                            .filter(record -> own(caller, record))
                            .toList();
            FlowTaking taking = new FlowTaking(work, basis);
            FlowCounts counts = taking.again(kept);
            leave(work, caller, "flow.replay", taking);
            return counts;
        });
    }

    @Override
    public List<FlowFlag> flags(Caller caller, CotraitanceId cotraitance) {
        caller.require(Duties.NOMINATIVE);
        return files.inTransaction(work -> {
            if (work.personOf(caller, cotraitance).isEmpty()) {
                return List.of();
            }
            new Trail(work, caller, "flow.flags").cotraitance(cotraitance);
            return work.inbox().flags(cotraitance);
        });
    }

    @Override
    public List<Unfinished> unfinished() {
        return files.inTransaction(work -> work.inbox().unfinished());
    }

    private static FlowFile own(Work work, Caller caller, long file) {
        return work.inbox()
                .lock(file)
                .filter(found -> caller.is(Role.ADMINISTRATOR) || found.sender().equals(caller.user()))
                .orElseThrow(() -> unknown(file));
    }

    private static boolean own(Caller caller, KeptRecord record) {
        return caller.is(Role.ADMINISTRATOR) || record.sender().equals(caller.user());
    }

    private static boolean open(KeptRecord record) {
        return record.state() == RecordState.REJECTED || record.state() == RecordState.ORPHAN;
    }

    private static UnknownException unknown(long file) {
        return Sayings.unknown("unknown.flow-file", String.valueOf(file));
    }

    private static void leave(Work work, Caller caller, String operation, FlowTaking taking) {
        Trail trail = new Trail(work, caller, operation);
        taking.written().forEach(trail::person);
    }
}

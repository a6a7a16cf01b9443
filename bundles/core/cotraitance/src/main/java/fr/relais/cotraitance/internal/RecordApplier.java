// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.MissingDependency;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.RecordCache.Key;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.intake.ValueError;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of records within one transaction. What is in force in the end depends on which records came, never on their order:
 * attribution is by name, a correction waits for what it corrects, and of a chain of corrections each link takes the place of the first
 * one before it that was applied.
 */
final class RecordApplier {

    private final UnitOfWork work;
    private final ProcessingContext basis;
    private final RecordCache recordCache;
    private final CapacityCounter places;
    private final VisibleFiles files;
    private final List<PreconditionFlag> flags = new ArrayList<>();
    private final Set<PersonAggregate> affected = new LinkedHashSet<>();
    /** When a link of a chain was tried last, by how much was settled before: until more is, it waits. */
    private final Map<Key, Integer> tried = new HashMap<>();

    private int settled;

    RecordApplier(UnitOfWork work, ProcessingContext basis, RecordCache recordCache) {
        this.work = work;
        this.basis = basis;
        this.recordCache = recordCache;
        this.files = new VisibleFiles(work, basis);
        this.places = CapacityCounter.withoutLock(work, basis.agreements());
    }

    /** Whose records a file brings: what they are likely to need is asked for together, while nothing is written yet. */
    void begin(Caller teller, long file, List<Key> fresh) {
        files.open(
                teller,
                file,
                fresh.stream()
                        .flatMap(key -> recordCache.get(key).person().stream())
                        .distinct()
                        .toList());
        work.knownMessages(teller.user(), fresh.stream().map(Key::key).toList());
        List<FlowRecord> affectations = fresh.stream()
                .flatMap(key -> recordCache.get(key).record().stream())
                .filter(told -> told.flow() == Flow.F1_AFFECTATION)
                .toList();
        work.expectRows(fresh.size(), affectations.size());
        affectations.forEach(this::announcePlaceNeeded);
        places.count();
    }

    private void announcePlaceNeeded(FlowRecord told) {
        told.on().ifPresent(day -> told.missionLocale().ifPresent(id -> places.announceNeed(id, day)));
    }

    /** Locks whom these are about. */
    void open(List<Key> keys) {
        keys.stream()
                .map(recordCache::get)
                .filter(record -> record.record().isPresent())
                .forEach(files::of);
    }

    /** Whether a file was made meanwhile for somebody who had none: then nobody else's is until the end of the transaction. */
    boolean newPeopleAppeared() {
        boolean came = files.newPeopleAppeared();
        settled += came ? 1 : 0;
        return came;
    }

    /** The files of whom an affectation was told. */
    Set<PersonAggregate> affected() {
        return affected;
    }

    /** In whose name a record was told, with which rights. */
    Caller teller(InboxRecord record) {
        return files.teller(record);
    }

    /** Applies a record if it can be, and before it those that it is about; notes what became of each. */
    void settle(Key key) {
        if (recordCache.get(key).record().isEmpty()) {
            return;
        }
        CorrectionChain chain = CorrectionChain.of(recordCache.get(key), recordCache);
        for (int link = chain.links().size() - 1; link >= 0 && chain.end() == CorrectionChain.End.WHOLE; link--) {
            Key before = chain.links().get(link);
            if (recordCache.waits(before) && !Objects.equals(tried.put(before, settled), settled)) {
                settle(before, chain.below(link));
            }
        }
        settle(key, chain);
    }

    private void settle(Key key, CorrectionChain chain) {
        InboxRecord record = recordCache.get(key);
        InboxRecord became = settled(record, record.record().orElseThrow(), chain);
        if (became.state() != RecordState.ORPHAN) {
            settled++;
        }
        recordCache.put(key, became);
    }

    private InboxRecord settled(InboxRecord record, FlowRecord told, CorrectionChain chain) {
        FlowFactMapper reading = new FlowFactMapper(told, basis);
        Optional<ValueError> fault = reading.fault().or(chain::fault);
        if (fault.isPresent()) {
            return rejected(record, fault.get());
        }
        Optional<Key> awaited = chain.awaited(recordCache);
        if (awaited.isPresent()) {
            return orphan(
                    record,
                    MissingDependency.RECORD,
                    "corrects",
                    "I-X6",
                    "flow.record",
                    awaited.get().key());
        }
        Optional<PersonAggregate> file = files.of(record);
        if (file.isEmpty()) {
            return orphan(
                    record,
                    MissingDependency.PERSON,
                    "pole_emploi_id",
                    "R-D1",
                    "flow.person",
                    told.person().value());
        }
        Optional<CotraitanceId> cotraitance = Optional.empty();
        if (!record.withdrawal()) {
            Optional<ValueError> early = beforeBirth(told, file.get());
            if (early.isPresent()) {
                return rejected(record, early.get());
            }
            if (reading.ofCotraitance()) {
                cotraitance = file.get()
                        .findAffectation(
                                told.missionLocale().orElseThrow(),
                                told.affectedOn().orElseThrow());
                if (cotraitance.isEmpty()) {
                    return orphan(
                            record,
                            MissingDependency.AFFECTATION,
                            "affected_on",
                            "R-L1",
                            "flow.affectation",
                            told.missionLocale().orElseThrow().value(),
                            told.affectedOn().orElseThrow());
                }
            }
        }
        List<InboxRecord> instead = chain.instead(recordCache);
        instead.stream()
                .filter(link -> link.state() == RecordState.ORPHAN || link.state() == RecordState.REJECTED)
                .forEach(link -> recordCache.put(
                        Key.of(link), link.became(RecordState.REPLACED, Optional.empty(), Optional.empty())));
        Optional<RecordedFact> former =
                instead.isEmpty() ? Optional.empty() : applied(instead.get(instead.size() - 1), file.get());
        return apply(record, told, reading, file.get(), cotraitance, former);
    }

    private static Optional<RecordedFact> applied(InboxRecord target, PersonAggregate file) {
        return CorrectionChain.applied(target) ? file.factOfMessage(target.sender(), target.key()) : Optional.empty();
    }

    private InboxRecord apply(
            InboxRecord record,
            FlowRecord told,
            FlowFactMapper reading,
            PersonAggregate file,
            Optional<CotraitanceId> named,
            Optional<RecordedFact> former) {
        file.addIdentifier(told.person());
        if (record.withdrawal()) {
            boolean news = former.isPresent() && file.withdraw(former.get(), record.sender(), record.key());
            return done(record, news);
        }
        Optional<CotraitanceId> cotraitance = named;
        if (told.flow() == Flow.F1_AFFECTATION) {
            cotraitance = Optional.of(begun(record, told, file));
        }
        Fact fact = reading.fact(cotraitance);
        boolean news = !file.facts().contains(fact);
        boolean kept = former.isPresent()
                ? file.supersede(former.get().id(), fact, record.sender(), record.key())
                : file.record(fact, record.sender(), record.key());
        return done(record, kept && news);
    }

    /**
     * R-L1: the co-traitance that this affectation names, with a new number if nobody named it before; flagged then (I-X3). Under the name
     * of a mission locale that is one with another it has its own number, so that it is the same before a merger and after (I-T5).
     */
    private CotraitanceId begun(InboxRecord record, FlowRecord told, PersonAggregate file) {
        affected.add(file);
        MissionLocaleId missionLocale = told.missionLocale().orElseThrow();
        LocalDate on = told.on().orElseThrow();
        return file.begun(missionLocale, on).orElseGet(() -> {
            CotraitanceId number = work.nextCotraitance();
            if (file.findAffectation(missionLocale, on).isEmpty()) {
                flags.addAll(new PreconditionFlags(basis, places, work.now()).of(file, told, number, record.sender()));
            }
            return number;
        });
    }

    private static Optional<ValueError> beforeBirth(FlowRecord told, PersonAggregate file) {
        return file.birth()
                .filter(told.on().orElseThrow()::isBefore)
                .map(birth -> CotraitanceMessages.fault(
                        "on", "R-E2", "before-birth", told.on().orElseThrow(), birth));
    }

    private static InboxRecord done(InboxRecord record, boolean news) {
        return record.became(news ? RecordState.APPLIED : RecordState.UNCHANGED, Optional.empty(), Optional.empty());
    }

    private static InboxRecord rejected(InboxRecord record, ValueError fault) {
        return record.became(RecordState.REJECTED, Optional.empty(), Optional.of(fault));
    }

    private static InboxRecord orphan(
            InboxRecord record,
            MissingDependency waitsFor,
            String field,
            String rule,
            String key,
            Object... arguments) {
        return record.became(
                RecordState.ORPHAN,
                Optional.of(waitsFor),
                Optional.of(CotraitanceMessages.fault(field, rule, key, arguments)));
    }

    /** Keeps what follows from the facts, and flags. */
    void close() {
        PersonAggregate.writeIfChanged(files.all());
        work.inbox().flag(flags);
    }

    /** The files that were written to. */
    List<YoungPersonId> peopleWritten() {
        return files.all().stream()
                .filter(PersonAggregate::changed)
                .map(PersonAggregate::id)
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.FlowFlag;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.KeptRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.flow.Waiting;
import fr.relais.cotraitance.internal.RecordBook.Key;
import fr.relais.cotraitance.spi.Work;
import fr.relais.intake.Fault;
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
final class FlowSettling {

    private final Work work;
    private final Basis basis;
    private final RecordBook book;
    private final PlaceCount places;
    private final FilesInSight files;
    private final List<FlowFlag> flags = new ArrayList<>();
    private final Set<FileOnDesk> affected = new LinkedHashSet<>();
    /** When a link of a chain was tried last, by how much was settled before: until more is, it waits. */
    private final Map<Key, Integer> tried = new HashMap<>();

    private int settled;

    FlowSettling(Work work, Basis basis, RecordBook book) {
        this.work = work;
        this.basis = basis;
        this.book = book;
        this.files = new FilesInSight(work, basis);
        this.places = PlaceCount.looking(work, basis.agreements());
    }

    /** Whose records a file brings: what they are likely to need is asked for together, while nothing is written yet. */
    void begin(Caller teller, long file, List<Key> fresh) {
        files.open(
                teller,
                file,
                fresh.stream()
                        .flatMap(key -> book.get(key).person().stream())
                        .distinct()
                        .toList());
        work.told(teller.user(), fresh.stream().map(Key::key).toList());
        List<FlowRecord> affectations = fresh.stream()
                .flatMap(key -> book.get(key).record().stream())
                .filter(told -> told.flow() == Flow.F1_AFFECTATION)
                .toList();
        work.expect(fresh.size(), affectations.size());
        affectations.forEach(this::wantPlace);
        places.count();
    }

    private void wantPlace(FlowRecord told) {
        told.on().ifPresent(day -> told.missionLocale().ifPresent(id -> places.wanted(id, day)));
    }

    /** Locks whom these are about. */
    void open(List<Key> keys) {
        keys.stream()
                .map(book::get)
                .filter(record -> record.record().isPresent())
                .forEach(files::of);
    }

    /** Whether a file was made meanwhile for somebody who had none: then nobody else's is until the end of the transaction. */
    boolean strangersCame() {
        boolean came = files.strangersCame();
        settled += came ? 1 : 0;
        return came;
    }

    /** The files of whom an affectation was told. */
    Set<FileOnDesk> affected() {
        return affected;
    }

    /** In whose name a record was told, with which rights. */
    Caller teller(KeptRecord record) {
        return files.teller(record);
    }

    /** Applies a record if it can be, and before it those that it is about; notes what became of each. */
    void settle(Key key) {
        if (book.get(key).record().isEmpty()) {
            return;
        }
        CorrectionChain chain = CorrectionChain.of(book.get(key), book);
        for (int link = chain.links().size() - 1; link >= 0 && chain.end() == CorrectionChain.End.WHOLE; link--) {
            Key before = chain.links().get(link);
            if (book.waits(before) && !Objects.equals(tried.put(before, settled), settled)) {
                settle(before, chain.below(link));
            }
        }
        settle(key, chain);
    }

    private void settle(Key key, CorrectionChain chain) {
        KeptRecord record = book.get(key);
        KeptRecord became = became(record, record.record().orElseThrow(), chain);
        if (became.state() != RecordState.ORPHAN) {
            settled++;
        }
        book.put(key, became);
    }

    private KeptRecord became(KeptRecord record, FlowRecord told, CorrectionChain chain) {
        FlowReading reading = new FlowReading(told, basis);
        Optional<Fault> fault = reading.fault().or(chain::fault);
        if (fault.isPresent()) {
            return rejected(record, fault.get());
        }
        Optional<Key> awaited = chain.awaited(book);
        if (awaited.isPresent()) {
            return orphan(
                    record,
                    Waiting.RECORD,
                    "corrects",
                    "I-X6",
                    "flow.record",
                    awaited.get().key());
        }
        Optional<FileOnDesk> file = files.of(record);
        if (file.isEmpty()) {
            return orphan(
                    record,
                    Waiting.PERSON,
                    "pole_emploi_id",
                    "R-D1",
                    "flow.person",
                    told.person().value());
        }
        Optional<CotraitanceId> cotraitance = Optional.empty();
        if (!record.withdrawal()) {
            Optional<Fault> early = beforeBirth(told, file.get());
            if (early.isPresent()) {
                return rejected(record, early.get());
            }
            if (reading.ofCotraitance()) {
                cotraitance = file.get()
                        .named(
                                told.missionLocale().orElseThrow(),
                                told.affectedOn().orElseThrow());
                if (cotraitance.isEmpty()) {
                    return orphan(
                            record,
                            Waiting.AFFECTATION,
                            "affected_on",
                            "R-L1",
                            "flow.affectation",
                            told.missionLocale().orElseThrow().value(),
                            told.affectedOn().orElseThrow());
                }
            }
        }
        List<KeptRecord> instead = chain.instead(book);
        instead.stream()
                .filter(link -> link.state() == RecordState.ORPHAN || link.state() == RecordState.REJECTED)
                .forEach(link ->
                        book.put(Key.of(link), link.became(RecordState.REPLACED, Optional.empty(), Optional.empty())));
        Optional<RecordedFact> former =
                instead.isEmpty() ? Optional.empty() : applied(instead.get(instead.size() - 1), file.get());
        return apply(record, told, reading, file.get(), cotraitance, former);
    }

    private static Optional<RecordedFact> applied(KeptRecord target, FileOnDesk file) {
        return CorrectionChain.applied(target) ? file.told(target.sender(), target.key()) : Optional.empty();
    }

    private KeptRecord apply(
            KeptRecord record,
            FlowRecord told,
            FlowReading reading,
            FileOnDesk file,
            Optional<CotraitanceId> named,
            Optional<RecordedFact> former) {
        file.toldOf(told.person());
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
    private CotraitanceId begun(KeptRecord record, FlowRecord told, FileOnDesk file) {
        affected.add(file);
        MissionLocaleId missionLocale = told.missionLocale().orElseThrow();
        LocalDate on = told.on().orElseThrow();
        return file.begun(missionLocale, on).orElseGet(() -> {
            CotraitanceId number = work.nextCotraitance();
            if (file.named(missionLocale, on).isEmpty()) {
                flags.addAll(new FlowObjections(basis, places, work.now()).of(file, told, number, record.sender()));
            }
            return number;
        });
    }

    private static Optional<Fault> beforeBirth(FlowRecord told, FileOnDesk file) {
        return file.birth()
                .filter(told.on().orElseThrow()::isBefore)
                .map(birth ->
                        Sayings.fault("on", "R-E2", "before-birth", told.on().orElseThrow(), birth));
    }

    private static KeptRecord done(KeptRecord record, boolean news) {
        return record.became(news ? RecordState.APPLIED : RecordState.UNCHANGED, Optional.empty(), Optional.empty());
    }

    private static KeptRecord rejected(KeptRecord record, Fault fault) {
        return record.became(RecordState.REJECTED, Optional.empty(), Optional.of(fault));
    }

    private static KeptRecord orphan(
            KeptRecord record, Waiting waitsFor, String field, String rule, String key, Object... arguments) {
        return record.became(
                RecordState.ORPHAN, Optional.of(waitsFor), Optional.of(Sayings.fault(field, rule, key, arguments)));
    }

    /** Keeps what follows from the facts, and flags. */
    void close() {
        FileOnDesk.close(files.all());
        work.inbox().flag(flags);
    }

    /** The files that were written to. */
    List<YoungPersonId> written() {
        return files.all().stream()
                .filter(FileOnDesk::changed)
                .map(FileOnDesk::id)
                .toList();
    }
}

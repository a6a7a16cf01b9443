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
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final Set<Key> trying = new HashSet<>();
    private final FilesInSight files;
    private final List<FlowFlag> flags = new ArrayList<>();
    private final Set<PoleEmploiId> affected = new HashSet<>();

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
        return files.strangersCame();
    }

    /** Whom an affectation was told of. */
    Set<PoleEmploiId> affected() {
        return affected;
    }

    /** Applies a record if it can be, and notes what became of it. */
    void settle(Key key) {
        KeptRecord record = book.get(key);
        if (record.record().isEmpty() || !trying.add(key)) {
            return;
        }
        try {
            book.put(key, settled(record, record.record().get()));
        } finally {
            trying.remove(key);
        }
    }

    private KeptRecord settled(KeptRecord record, FlowRecord told) {
        FlowReading reading = new FlowReading(told, basis);
        Optional<Fault> fault = reading.fault();
        if (fault.isPresent()) {
            return rejected(record, fault.get());
        }
        List<KeptRecord> chain = new ArrayList<>();
        if (record.about().isPresent()) {
            Optional<KeptRecord> instead = follow(record, chain);
            if (instead.isPresent()) {
                return instead.get();
            }
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
        chain.stream()
                .filter(link -> link.state() == RecordState.ORPHAN || link.state() == RecordState.REJECTED)
                .forEach(link ->
                        book.put(Key.of(link), link.became(RecordState.REPLACED, Optional.empty(), Optional.empty())));
        Optional<RecordedFact> former =
                chain.isEmpty() ? Optional.empty() : applied(chain.get(chain.size() - 1), file.get());
        return apply(record, told, reading, file.get(), cotraitance, former);
    }

    /** I-X6: what a correction or withdrawal is about, and what that was about if it was never applied; empty if it may go on. */
    private Optional<KeptRecord> follow(KeptRecord record, List<KeptRecord> chain) {
        Optional<String> about = record.about();
        while (about.isPresent()) {
            Key key = new Key(record.sender(), about.get());
            book.know(record.sender(), List.of(key.key()));
            if (book.get(key) != null && book.waits(key)) {
                settle(key);
            }
            KeptRecord target = book.get(key);
            boolean unheard = target == null
                    || trying.contains(key)
                    || target.state() == RecordState.ORPHAN
                            && !target.waitsFor().equals(Optional.of(Waiting.AFFECTATION));
            if (unheard) {
                return Optional.of(orphan(record, Waiting.RECORD, "corrects", "I-X6", "flow.record", key.key()));
            }
            if (target.withdrawal()
                    || !target.person().equals(record.person())
                    || !target.flow().equals(record.flow())) {
                return Optional.of(rejected(record, Sayings.fault("corrects", "I-X6", "flow.not-like", key.key())));
            }
            chain.add(target);
            boolean wasApplied = target.state() == RecordState.APPLIED || target.state() == RecordState.UNCHANGED;
            about = wasApplied ? Optional.empty() : target.about();
        }
        return Optional.empty();
    }

    private static Optional<RecordedFact> applied(KeptRecord target, FileOnDesk file) {
        return target.state() == RecordState.APPLIED || target.state() == RecordState.UNCHANGED
                ? file.told(target.sender(), target.key())
                : Optional.empty();
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
        affected.add(told.person());
        MissionLocaleId missionLocale = told.missionLocale().orElseThrow();
        LocalDate on = told.on().orElseThrow();
        return file.begun(missionLocale, on).orElseGet(() -> {
            CotraitanceId number = work.nextCotraitance();
            if (file.named(missionLocale, on).isEmpty()) {
                flags.addAll(new FlowObjections(basis, places).of(file, told, number, record.sender()));
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

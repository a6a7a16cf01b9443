// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFlag;
import fr.relais.cotraitance.flow.FlowLine;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.KeptRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.flow.Waiting;
import fr.relais.cotraitance.spi.InboxRows;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.Work;
import fr.relais.intake.Fault;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes records within one transaction, and the orphans that waited for what they bring. What is in force in the end depends on which
 * records came, never on their order: attribution is by name, a correction waits for what it corrects, and of a chain of corrections
 * each link takes the place of the first one before it that was applied.
 */
final class FlowTaking {

    private record Key(String sender, String key) {}

    /** Whose scope finds whom. */
    private record Sight(Caller teller, PoleEmploiId person) {}

    private final Work work;
    private final InboxRows inbox;
    private final Basis basis;
    private final Map<Key, KeptRecord> records = new LinkedHashMap<>();
    private final Set<Key> changed = new HashSet<>();
    private final Set<Key> trying = new HashSet<>();
    private final Map<Long, Caller> tellers = new HashMap<>();
    private final Map<Sight, Optional<FileOnDesk>> files = new HashMap<>();
    private final Map<YoungPersonId, FileOnDesk> filesById = new HashMap<>();
    private final List<FlowFlag> flags = new ArrayList<>();
    private final Set<PoleEmploiId> affected = new HashSet<>();

    FlowTaking(Work work, Basis basis) {
        this.work = work;
        this.inbox = work.inbox();
        this.basis = basis;
    }

    /** Takes the lines of a file. */
    FlowCounts take(Caller teller, long file, List<FlowLine> lines) {
        tellers.put(file, teller);
        know(teller.user(), lines.stream().map(line -> keyOf(file, line)).toList());
        FlowCounts counts = FlowCounts.NONE;
        List<Key> fresh = new ArrayList<>();
        for (FlowLine line : lines) {
            Optional<RecordState> ended = receive(teller.user(), file, line, fresh);
            if (ended.isPresent()) {
                counts = counts.and(ended.get());
            }
        }
        open(
                teller,
                fresh.stream()
                        .flatMap(key -> records.get(key).person().stream())
                        .distinct()
                        .toList());
        fresh.forEach(this::settle);
        releaseOrphans(new ArrayList<>(fresh));
        for (Key key : fresh) {
            counts = counts.and(records.get(key).state());
        }
        close();
        return counts;
    }

    /** Takes the orphans of people whose file or affectation has come. */
    void arrived(Collection<PoleEmploiId> people) {
        if (people.isEmpty() || !inbox.anyOrphan()) {
            return;
        }
        List<Key> waiting = add(inbox.orphansAbout(people));
        waiting.forEach(this::settle);
        releaseOrphans(waiting);
        close();
    }

    /** Tries these again, whatever has changed. */
    FlowCounts again(List<KeptRecord> kept) {
        List<Key> keys = add(kept);
        keys.forEach(this::settle);
        releaseOrphans(keys);
        FlowCounts counts = FlowCounts.NONE;
        for (Key key : keys) {
            counts = counts.and(records.get(key).state());
        }
        close();
        return counts;
    }

    /** I-X2; what is too long to be kept is known by its place. */
    private static String keyOf(long file, FlowLine line) {
        return line.record()
                .map(FlowRecord::key)
                .orElseGet(() -> FlowRecord.hash(line.raw().isEmpty() ? file + ":" + line.number() : line.raw()));
    }

    /** A line becomes a record to be settled, or is known already and ends at once. */
    private Optional<RecordState> receive(String sender, long file, FlowLine line, List<Key> fresh) {
        Key key = new Key(sender, keyOf(file, line));
        String hash = line.record().map(FlowRecord::hash).orElse(key.key());
        KeptRecord known = records.get(key);
        if (known != null && known.state() != RecordState.REJECTED) {
            if (known.hash().equals(hash)) {
                return Optional.of(RecordState.UNCHANGED);
            }
            // I-X2: under one identifier a sender tells one thing
            Key other = new Key(sender, FlowRecord.hash(key.key() + hash));
            know(sender, List.of(other.key()));
            put(
                    other,
                    kept(records.get(other), other, hash, file, line)
                            .became(
                                    RecordState.REJECTED,
                                    Optional.empty(),
                                    Optional.of(Sayings.fault("record_id", "I-X2", "flow.other-content", key.key()))));
            return Optional.of(RecordState.REJECTED);
        }
        if (fresh.contains(key) && known != null && known.hash().equals(hash)) {
            return Optional.of(RecordState.UNCHANGED);
        }
        KeptRecord told = kept(known, key, hash, file, line);
        if (line.fault().isPresent()) {
            put(key, told.became(RecordState.REJECTED, Optional.empty(), line.fault()));
            return Optional.of(RecordState.REJECTED);
        }
        put(key, told);
        fresh.add(key);
        return Optional.empty();
    }

    private static KeptRecord kept(KeptRecord known, Key key, String hash, long file, FlowLine line) {
        Optional<FlowRecord> record = line.record();
        return new KeptRecord(
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

    private void put(Key key, KeptRecord record) {
        records.put(key, record);
        changed.add(key);
    }

    private void know(String sender, List<String> keys) {
        List<String> unasked = keys.stream()
                .distinct()
                .filter(key -> !records.containsKey(new Key(sender, key)))
                .toList();
        inbox.known(sender, unasked).values().forEach(known -> records.put(keyOf(known), known));
    }

    private List<Key> add(List<KeptRecord> kept) {
        List<Key> added = new ArrayList<>();
        for (KeptRecord record : kept) {
            records.putIfAbsent(keyOf(record), record);
            added.add(keyOf(record));
        }
        return added;
    }

    private static Key keyOf(KeptRecord record) {
        return new Key(record.sender(), record.key());
    }

    /** Applies what waited for these records, or for the affectations among them, and what waited for that in turn. */
    private void releaseOrphans(List<Key> came) {
        if (!inbox.anyOrphan() && came.stream().noneMatch(this::waits)) {
            return;
        }
        Set<PoleEmploiId> peopleAsked = new HashSet<>();
        Set<Key> asked = new HashSet<>();
        List<Key> news = came;
        boolean progress = true;
        while (progress) {
            List<Key> found = about(news.stream().filter(asked::add).toList());
            List<PoleEmploiId> people =
                    affected.stream().filter(peopleAsked::add).toList();
            found.addAll(add(inbox.orphansAbout(people)));
            progress = !found.isEmpty();
            for (Key key : List.copyOf(records.keySet())) {
                if (waits(key)) {
                    settle(key);
                    progress |= !waits(key);
                }
            }
            news = found;
        }
    }

    /** What corrects or withdraws these and wasn't applied: the orphans among them, and the links of a chain at whose end one waits. */
    private List<Key> about(List<Key> keys) {
        Map<String, List<String>> bySender = new HashMap<>();
        keys.forEach(key ->
                bySender.computeIfAbsent(key.sender(), any -> new ArrayList<>()).add(key.key()));
        List<Key> found = new ArrayList<>();
        bySender.forEach((sender, told) -> found.addAll(add(inbox.unappliedAbout(sender, told))));
        return found;
    }

    private boolean waits(Key key) {
        KeptRecord record = records.get(key);
        return record.state() == RecordState.ORPHAN && record.record().isPresent();
    }

    /** Applies a record if it can be, and notes what became of it. */
    private void settle(Key key) {
        KeptRecord record = records.get(key);
        if (record.record().isEmpty() || !trying.add(key)) {
            return;
        }
        try {
            put(key, settled(record, record.record().get()));
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
        Optional<FileOnDesk> file = file(record);
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
                        put(keyOf(link), link.became(RecordState.REPLACED, Optional.empty(), Optional.empty())));
        Optional<RecordedFact> former =
                chain.isEmpty() ? Optional.empty() : applied(chain.get(chain.size() - 1), file.get());
        return apply(record, told, reading, file.get(), cotraitance, former);
    }

    /** I-X6: what a correction or withdrawal is about, and what that was about if it was never applied; empty if it may go on. */
    private Optional<KeptRecord> follow(KeptRecord record, List<KeptRecord> chain) {
        Optional<String> about = record.about();
        while (about.isPresent()) {
            Key key = new Key(record.sender(), about.get());
            know(record.sender(), List.of(key.key()));
            if (records.containsKey(key) && waits(key)) {
                settle(key);
            }
            KeptRecord target = records.get(key);
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

    /** R-L1: the co-traitance that this affectation names, with a new number if nobody named it before; flagged then (I-X3). */
    private CotraitanceId begun(KeptRecord record, FlowRecord told, FileOnDesk file) {
        affected.add(told.person());
        return file.named(told.missionLocale().orElseThrow(), told.on().orElseThrow())
                .orElseGet(() -> {
                    CotraitanceId number = work.nextCotraitance();
                    flags.addAll(new FlowObjections(work, basis).of(file, told, number, record.sender()));
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

    /** The file of whom a record is about, if it is open to its teller: somebody else's arrival lends no scope (R-D1). */
    private Optional<FileOnDesk> file(KeptRecord record) {
        PoleEmploiId person = record.person().orElseThrow();
        Caller teller = tellers.computeIfAbsent(record.file(), inbox::teller);
        if (!files.containsKey(new Sight(teller, person))) {
            open(teller, List.of(person));
        }
        return files.get(new Sight(teller, person));
    }

    private void open(Caller teller, List<PoleEmploiId> people) {
        Map<PoleEmploiId, YoungPersonId> known = work.find(teller, people);
        Map<YoungPersonId, PersonFile> opened = work.open(teller, known.values());
        people.forEach(person -> files.put(
                new Sight(teller, person),
                Optional.ofNullable(known.get(person))
                        .map(opened::get)
                        .map(file -> filesById.computeIfAbsent(file.id(), any -> new FileOnDesk(file, basis)))));
    }

    private void close() {
        inbox.keep(changed.stream()
                .map(records::get)
                .sorted(Comparator.comparing(KeptRecord::file).thenComparing(KeptRecord::line))
                .toList());
        inbox.flag(flags);
        filesById.values().stream().filter(FileOnDesk::changed).forEach(FileOnDesk::close);
    }

    /** The files that were written to. */
    List<YoungPersonId> written() {
        return filesById.values().stream()
                .filter(FileOnDesk::changed)
                .map(FileOnDesk::id)
                .toList();
    }
}

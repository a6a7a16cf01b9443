// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.NewPerson;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.Tally;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.FlowAlertNotes;
import fr.relais.cotraitance.spi.InboxRows;
import fr.relais.cotraitance.spi.MergerNotes;
import fr.relais.cotraitance.spi.Merges;
import fr.relais.cotraitance.spi.Outgoing;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.SittingNotes;
import fr.relais.cotraitance.spi.Work;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.store.AuditRows;
import fr.relais.store.Transaction;
import fr.relais.store.sql.Engine;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.StorageException;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A work in its transaction. What files are given waits here and is written in batches: before a question that could depend on it, and at
 * the end.
 */
final class OpenWork implements Work {

    /** So many facts are worth a thread of their own, and the projections of so many files. */
    private static final int MUCH = 1000;

    private static final int MUCH_TO_PROJECT = 250;

    /** Shared by those who make files, closed by who keeps something that waits for somebody unknown. */
    private static final String NEW_PEOPLE = "people";

    private final Transaction transaction;
    private final Jdbc jdbc;
    private final Messages messages;
    private final Map<YoungPersonId, OpenFile> files = new TreeMap<>();
    private final Set<YoungPersonId> found = new HashSet<>();

    private final Set<OpenFile> made = new HashSet<>();
    private final Set<OpenFile> created = new LinkedHashSet<>();
    private final Set<OpenFile> changed = new LinkedHashSet<>();
    private final Set<OpenFile> projecting = new LinkedHashSet<>();
    private final List<PersonRows.Former> formers = new ArrayList<>();
    private final List<FactRows.Row> facts = new ArrayList<>();
    private final List<NoteRows.Announcement> announcements = new ArrayList<>();
    private final List<NoteRows.Provisional> provisionals = new ArrayList<>();
    private final List<OutboxRows.Row> tellings = new ArrayList<>();
    private final List<AuditRows.Row> audits = new ArrayList<>();

    private final Numbers cotraitances;
    private final FactNumbers factNumbers;

    OpenWork(Transaction transaction) {
        this.transaction = transaction;
        this.jdbc = transaction.jdbc();
        this.messages = new Messages(jdbc);
        this.cotraitances = new Numbers(jdbc, "cotraitance_seq");
        this.factNumbers = new FactNumbers(jdbc);
    }

    @Override
    public Map<PoleEmploiId, YoungPersonId> find(Caller caller, Collection<PoleEmploiId> identifiers) {
        write();
        Map<PoleEmploiId, YoungPersonId> people = questions().find(caller, identifiers);
        found.addAll(people.values());
        return people;
    }

    @Override
    public Optional<YoungPersonId> personOf(Caller caller, CotraitanceId cotraitance) {
        write();
        return questions().personOf(caller, cotraitance);
    }

    @Override
    public Map<YoungPersonId, PersonFile> open(Caller caller, Collection<YoungPersonId> people) {
        write();
        List<Long> ids = people.stream().map(YoungPersonId::value).distinct().toList();
        jdbc.lock("person", ids);
        factNumbers.drawAnew();
        List<Long> visible = questions().visible(caller, ids);
        List<Long> fresh = visible.stream()
                .filter(id -> !files.containsKey(new YoungPersonId(id)))
                .toList();
        load(fresh);
        noneMergedMeanwhile(fresh);
        Map<YoungPersonId, PersonFile> opened = new TreeMap<>();
        visible.stream()
                .map(YoungPersonId::new)
                .filter(files::containsKey)
                .forEach(id -> opened.put(id, files.get(id)));
        return opened;
    }

    @Override
    public List<YoungPerson> read(Caller caller, Collection<YoungPersonId> people) {
        write();
        List<Long> visible = questions()
                .visible(
                        caller,
                        people.stream().map(YoungPersonId::value).distinct().toList());
        Map<Long, List<RecordedFact>> factsOf = factsOf(visible, MergeRows.parts(jdbc, visible));
        return PersonRows.read(jdbc, visible).stream()
                .map(row -> new YoungPerson(
                        row.id(),
                        row.declared().identity(),
                        row.declared().profile(),
                        factsOf.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    @Override
    public Map<PoleEmploiId, PersonFile> create(Collection<NewPerson> people, Function<NewPerson, RegionCode> region) {
        if (!people.isEmpty()) {
            jdbc.shareGate(NEW_PEOPLE);
        }
        long[] numbers = jdbc.next("person_seq", people.size());
        Map<PoleEmploiId, PersonFile> opened = new LinkedHashMap<>();
        for (NewPerson person : people) {
            PersonRows.Row row = new PersonRows.Row(
                    new YoungPersonId(numbers[opened.size()]),
                    region.apply(person),
                    new Declared(person.identity(), person.profile(), now()));
            OpenFile file = new OpenFile(this, row, List.of());
            files.put(file.id(), file);
            made.add(file);
            created.add(file);
            opened.put(person.identity().poleEmploiId(), file);
        }
        return opened;
    }

    @Override
    public void holdUpNewPeople() {
        jdbc.closeGate(NEW_PEOPLE);
    }

    @Override
    public Set<String> told(String origin, Collection<String> messageKeys) {
        return messages.told(origin, messageKeys);
    }

    @Override
    public Taken taken(MissionLocaleId missionLocale, int year, LocalDate asOf) {
        write();
        Places places = new Places(jdbc);
        places.lock(missionLocale, year);
        return places.taken(List.of(missionLocale), year, asOf).getOrDefault(missionLocale, Taken.NOTHING);
    }

    @Override
    public Map<MissionLocaleId, Taken> takenBy(Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        write();
        Map<MissionLocaleId, Taken> taken = new HashMap<>(new Places(jdbc).taken(missionsLocales, year, asOf));
        missionsLocales.forEach(id -> taken.putIfAbsent(id, Taken.NOTHING));
        return taken;
    }

    @Override
    public Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations(Collection<YoungPersonId> people) {
        List<Long> ids = people.stream().map(YoungPersonId::value).toList();
        return Orientations.of(jdbc, ids, MergeRows.parts(jdbc, ids));
    }

    @Override
    public void expect(int newFacts, int newCotraitances) {
        factNumbers.expect(newFacts);
        cotraitances.expect(newCotraitances);
    }

    @Override
    public CotraitanceId nextCotraitance() {
        return new CotraitanceId(cotraitances.next());
    }

    @Override
    public List<YoungPersonId> due(LocalDate until, int most) {
        write();
        return questions().due(until, most);
    }

    @Override
    public List<YoungPersonId> after(long number, int most) {
        write();
        return questions().after(number, most);
    }

    @Override
    public Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page) {
        write();
        return questions().list(caller, query, page);
    }

    @Override
    public List<Tally> tally(Caller caller, CotraitanceQuery query) {
        write();
        return questions().tally(caller, query);
    }

    @Override
    public Outgoing outgoing() {
        write();
        tellPartners();
        return new OutboxRows(jdbc);
    }

    /** Writes what partners are told: last, for whoever seals a day waits for it. */
    void tellPartners() {
        new OutboxRows(jdbc).tell(drain(tellings));
    }

    @Override
    public void decide(CommitteeDecision decision, String recordedBy) {
        CommitteeRows.insert(jdbc, decision, recordedBy, now());
    }

    @Override
    public List<CommitteeDecision> decisions(Collection<MissionLocaleId> missionsLocales, int year) {
        return CommitteeRows.of(jdbc, missionsLocales, year);
    }

    @Override
    public InboxRows inbox() {
        return new InboxTables(jdbc, this::now);
    }

    @Override
    public Merges merges() {
        return new MergeRows(this, jdbc);
    }

    @Override
    public MergerNotes mergers() {
        return new MergerRows(transaction, this);
    }

    @Override
    public FlowAlertNotes flowAlerts() {
        return new FlowAlertRows(jdbc, now());
    }

    @Override
    public Page<WorklistLine> worklist(Caller caller, WorklistQuery query, PageRequest page) {
        write();
        return new MatterQuestions(transaction.entities()).list(caller, query, page);
    }

    @Override
    public List<WorklistTally> worklistTally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf) {
        write();
        return new MatterQuestions(transaction.entities()).tally(caller, missionLocale, region, asOf);
    }

    @Override
    public SittingNotes sittings() {
        return new SittingRows(jdbc, now());
    }

    @Override
    public void audit(AuditEntry entry) {
        audits.add(new AuditRows.Row(entry, now()));
    }

    /** The instant that is recorded, as precise as both engines keep it. */
    Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    Messages messages() {
        return messages;
    }

    /** A number for a fact, drawn after the person's lock. */
    long nextFact() {
        return factNumbers.next();
    }

    void records(FactRows.Row fact) {
        facts.add(fact);
        writeBeside();
    }

    void tells(OutboxRows.Row telling) {
        tellings.add(telling);
    }

    void notes(NoteRows.Announcement announcement) {
        announcements.add(announcement);
    }

    void notes(NoteRows.Provisional provisional) {
        provisionals.add(provisional);
    }

    void projects(OpenFile file) {
        projecting.add(file);
        writeBeside();
    }

    void changed(OpenFile file) {
        changed.add(file);
    }

    void replaced(OpenFile file, PersonRows.Former former) {
        changed.add(file);
        if (!made.contains(file)) {
            formers.add(former);
        }
    }

    /** Writes what waits. */
    void write() {
        waiting().accept(jdbc);
    }

    /** Writes what waits beside, once it is much: meanwhile others are settled, or what follows for them is derived. */
    private void writeBeside() {
        if (facts.size() >= MUCH || projecting.size() >= MUCH_TO_PROJECT) {
            jdbc.beside(waiting());
        }
    }

    /** What waits, as it is now: it waits no longer. */
    private Consumer<Jdbc> waiting() {
        List<PersonRows.Row> newPeople = created.stream().map(OpenFile::row).toList();
        changed.removeAll(created);
        created.clear();
        List<PersonRows.Former> formerPeople = drain(formers);
        List<PersonRows.Row> people = changed.stream().map(OpenFile::row).toList();
        changed.clear();
        List<FactRows.Row> newFacts = drain(facts);
        Changes changes = new Changes();
        projecting.forEach(changes::add);
        projecting.forEach(OpenFile::written);
        projecting.clear();
        List<NoteRows.Announcement> announced = drain(announcements);
        List<NoteRows.Provisional> provisional = drain(provisionals);
        List<AuditRows.Row> trail = drain(audits);
        return writer -> {
            PersonRows.insert(writer, newPeople);
            PersonRows.insertFormer(writer, formerPeople);
            PersonRows.update(writer, people);
            FactRows.insert(writer, newFacts);
            changes.write(writer);
            NoteRows.announce(writer, announced);
            NoteRows.provisional(writer, provisional);
            AuditRows.insert(writer, trail);
        };
    }

    /** Reads what stands for itself: a file that was merged into another is read with that one. */
    private void load(List<Long> asked) {
        List<PersonRows.Row> people = PersonRows.read(jdbc, asked);
        List<Long> ids = people.stream().map(row -> row.id().value()).toList();
        Map<Long, Long> parts = MergeRows.parts(jdbc, ids);
        Map<Long, List<RecordedFact>> factsOf = factsOf(ids, parts);
        people.forEach(row -> files.put(
                row.id(), new OpenFile(this, row, factsOf.getOrDefault(row.id().value(), List.of()))));
        ProjectionRows.read(jdbc, ids).forEach(row -> file(row.person()).holds(row.cotraitance()));
        List<Long> all = withParts(ids, parts);
        // only of files with a co-traitance is anything told, and of those that were merged into them
        List<Long> entrusted = all.stream()
                .filter(id -> !file(whole(id, parts)).kept().isEmpty())
                .toList();
        new OutboxRows(jdbc).told(entrusted).forEach((id, told) -> told.forEach(file(whole(id.value(), parts))::holds));
        NoteRows.announcements(jdbc, all)
                .forEach(note -> file(whole(note.person(), parts)).holds(note));
        NoteRows.provisionals(jdbc, all)
                .forEach(note -> file(whole(note.person(), parts)).holds(note));
        PersonRows.identifiers(jdbc, parts.keySet())
                .forEach((identifier, part) -> file(parts.get(part)).isAlso(identifier, part));
    }

    /** The facts of files and of those merged into them, in the order of recording. */
    private Map<Long, List<RecordedFact>> factsOf(List<Long> ids, Map<Long, Long> parts) {
        Map<Long, List<RecordedFact>> own = FactRows.read(jdbc, withParts(ids, parts));
        Map<Long, List<RecordedFact>> united = new HashMap<>();
        own.forEach((person, facts) -> united.computeIfAbsent(whole(person, parts), any -> new ArrayList<>())
                .addAll(facts));
        parts.values().forEach(whole -> united.getOrDefault(whole, new ArrayList<>())
                .sort(Comparator.comparingLong(RecordedFact::id)));
        return united;
    }

    private static List<Long> withParts(List<Long> ids, Map<Long, Long> parts) {
        return parts.isEmpty()
                ? ids
                : Stream.concat(ids.stream(), parts.keySet().stream()).toList();
    }

    private static long whole(long person, Map<Long, Long> parts) {
        return parts.getOrDefault(person, person);
    }

    /** Somebody may have merged a file between our finding it and our locking it: then we find again. */
    private void noneMergedMeanwhile(List<Long> fresh) {
        boolean merged =
                fresh.stream().map(YoungPersonId::new).anyMatch(id -> found.contains(id) && !files.containsKey(id));
        if (merged) {
            throw new StorageException("a file was merged meanwhile", Engine.toBeRunAgain());
        }
    }

    /** Reads these files anew when they are opened next. */
    void forget(YoungPersonId... people) {
        List.of(people).forEach(files::remove);
    }

    private OpenFile file(long person) {
        return files.get(new YoungPersonId(person));
    }

    Questions questions() {
        return new Questions(transaction);
    }

    private static <T> List<T> drain(List<T> waiting) {
        List<T> drained = List.copyOf(waiting);
        waiting.clear();
        return drained;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.NewPerson;
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
import fr.relais.partnership.lifecycle.FactCatalogue;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A work in its transaction: the files it opened, and the questions that it is asked, before which is written what they depend on. */
final class OpenWork implements Work {

    /** Shared by those who make files, closed by who keeps something that waits for somebody unknown. */
    private static final String NEW_PEOPLE = "people";

    private final Transaction transaction;
    private final Jdbc jdbc;
    private final Messages messages;
    private final Map<YoungPersonId, OpenFile> files = new TreeMap<>();
    private final Set<YoungPersonId> found = new HashSet<>();

    private final FactCatalogue facts;
    private final Unwritten unwritten;
    private final FileReading reading;
    private final Numbers cotraitances;
    private final FactNumbers factNumbers;

    OpenWork(Transaction transaction, FactCatalogue facts) {
        this.transaction = transaction;
        this.facts = facts;
        this.jdbc = transaction.jdbc();
        this.messages = new Messages(jdbc);
        this.unwritten = new Unwritten(jdbc, transaction.clock(), facts);
        this.reading = new FileReading(jdbc, transaction.clock(), facts);
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
        files.putAll(reading.files(this, fresh));
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
        return reading.people(visible, AttributeScope.of(caller));
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
            unwritten.created(file);
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
        unwritten.tellPartners();
        return new OutboxRows(jdbc, transaction.clock(), facts);
    }

    /** Writes all that waits: the end of the work. */
    void close() {
        unwritten.write();
        unwritten.tellPartners();
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
        unwritten.audits(new AuditRows.Row(entry, now()));
    }

    @Override
    public Instant now() {
        return transaction.now();
    }

    Unwritten unwritten() {
        return unwritten;
    }

    Messages messages() {
        return messages;
    }

    /** A number for a fact, drawn after the person's lock. */
    long nextFact() {
        return factNumbers.next();
    }

    /** Writes what waits, before a question that could depend on it. */
    void write() {
        unwritten.write();
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

    Questions questions() {
        return new Questions(transaction);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.InboxRepository;
import fr.relais.cotraitance.spi.MergeRepository;
import fr.relais.cotraitance.spi.MissionLocaleMergerRepository;
import fr.relais.cotraitance.spi.OutboxRepository;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.SettlementSessionRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.spi.VolumeAlertRepository;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.store.AuditTable;
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

/** A unit of work on one transaction: the files it opened, and queries, before each of which it writes what they depend on. One thread. */
final class SqlUnitOfWork implements UnitOfWork {

    /** Shared by those who make files, closed by who keeps something that waits for somebody unknown. */
    private static final String NEW_PEOPLE = "people";

    private final Transaction transaction;
    private final Jdbc jdbc;
    private final MessageDeduplicator messages;
    private final Map<YoungPersonId, SqlPersonFile> files = new TreeMap<>();
    private final Set<YoungPersonId> found = new HashSet<>();

    private final FactCatalogue facts;
    private final WriteBuffer buffer;
    private final PersonFileReader reading;
    private final SequenceAllocator cotraitances;
    private final FactIdAllocator factNumbers;

    SqlUnitOfWork(Transaction transaction, FactCatalogue facts) {
        this.transaction = transaction;
        this.facts = facts;
        this.jdbc = transaction.jdbc();
        this.messages = new MessageDeduplicator(jdbc);
        this.buffer = new WriteBuffer(jdbc, transaction.clock(), facts);
        this.reading = new PersonFileReader(jdbc, transaction.clock(), facts);
        this.cotraitances = new SequenceAllocator(jdbc, "cotraitance_seq");
        this.factNumbers = new FactIdAllocator(jdbc);
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
        requireNotMerged(fresh);
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
    public Map<PoleEmploiId, PersonFile> create(
            Collection<PersonImportRow> people, Function<PersonImportRow, RegionCode> region) {
        if (!people.isEmpty()) {
            jdbc.sharedLock(NEW_PEOPLE);
        }
        long[] numbers = jdbc.next("person_seq", people.size());
        Map<PoleEmploiId, PersonFile> opened = new LinkedHashMap<>();
        for (PersonImportRow person : people) {
            PersonTable.Row row = new PersonTable.Row(
                    new YoungPersonId(numbers[opened.size()]),
                    region.apply(person),
                    new PersonColumns(person.identity(), person.profile(), now()));
            SqlPersonFile file = new SqlPersonFile(this, row, List.of());
            files.put(file.id(), file);
            buffer.addCreated(file);
            opened.put(person.identity().poleEmploiId(), file);
        }
        return opened;
    }

    @Override
    public void blockCreation() {
        jdbc.exclusiveLock(NEW_PEOPLE);
    }

    @Override
    public Set<String> knownMessages(String origin, Collection<String> messageKeys) {
        return messages.told(origin, messageKeys);
    }

    @Override
    public Taken lockPlacesTaken(MissionLocaleId missionLocale, int year, LocalDate asOf) {
        write();
        CapacityQueries places = new CapacityQueries(jdbc);
        places.lock(missionLocale, year);
        return places.taken(List.of(missionLocale), year, asOf).getOrDefault(missionLocale, Taken.NOTHING);
    }

    @Override
    public Map<MissionLocaleId, Taken> placesTaken(
            Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        write();
        Map<MissionLocaleId, Taken> taken = new HashMap<>(new CapacityQueries(jdbc).taken(missionsLocales, year, asOf));
        missionsLocales.forEach(id -> taken.putIfAbsent(id, Taken.NOTHING));
        return taken;
    }

    @Override
    public Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations(Collection<YoungPersonId> people) {
        List<Long> ids = people.stream().map(YoungPersonId::value).toList();
        return OrientationQueries.of(jdbc, ids, SqlMergeRepository.parts(jdbc, ids));
    }

    @Override
    public void expectRows(int newFacts, int newCotraitances) {
        factNumbers.expect(newFacts);
        cotraitances.expect(newCotraitances);
    }

    @Override
    public CotraitanceId nextCotraitance() {
        return new CotraitanceId(cotraitances.next());
    }

    @Override
    public List<YoungPersonId> peopleWithEndsDue(LocalDate until, int most) {
        write();
        return questions().due(until, most);
    }

    @Override
    public List<YoungPersonId> peopleAfter(long number, int most) {
        write();
        return questions().after(number, most);
    }

    @Override
    public Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page) {
        write();
        return questions().list(caller, query, page);
    }

    @Override
    public List<SituationCount> tally(Caller caller, CotraitanceQuery query) {
        write();
        return questions().tally(caller, query);
    }

    @Override
    public OutboxRepository outgoing() {
        write();
        buffer.writeMessages();
        return new SqlOutboxRepository(jdbc, transaction.clock(), facts);
    }

    /** Writes all that waits: the end of the work. */
    void close() {
        buffer.write();
        buffer.writeMessages();
    }

    @Override
    public void recordDecision(CommitteeDecision decision, String recordedBy) {
        CommitteeDecisionTable.insert(jdbc, decision, recordedBy, now());
    }

    @Override
    public List<CommitteeDecision> committeeDecisions(Collection<MissionLocaleId> missionsLocales, int year) {
        return CommitteeDecisionTable.of(jdbc, missionsLocales, year);
    }

    @Override
    public InboxRepository inbox() {
        return new SqlInboxRepository(jdbc, this::now);
    }

    @Override
    public MergeRepository merges() {
        return new SqlMergeRepository(this, jdbc);
    }

    @Override
    public MissionLocaleMergerRepository mergers() {
        return new SqlMissionLocaleMergerRepository(transaction, this);
    }

    @Override
    public VolumeAlertRepository volumeAlerts() {
        return new SqlVolumeAlertRepository(jdbc, now());
    }

    @Override
    public Page<WorklistLine> worklist(Caller caller, WorklistQuery query, PageRequest page) {
        write();
        return new WorklistQueries(transaction.entities()).list(caller, query, page);
    }

    @Override
    public List<WorklistTally> worklistTally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf) {
        write();
        return new WorklistQueries(transaction.entities()).tally(caller, missionLocale, region, asOf);
    }

    @Override
    public SettlementSessionRepository settlementSessions() {
        return new SqlSettlementSessionRepository(jdbc, now());
    }

    @Override
    public void audit(AuditEntry entry) {
        buffer.addAuditEntry(new AuditTable.Row(entry, now()));
    }

    @Override
    public Instant now() {
        return transaction.now();
    }

    WriteBuffer unwritten() {
        return buffer;
    }

    MessageDeduplicator messages() {
        return messages;
    }

    /** A number for a fact, drawn after the person's lock. */
    long nextFact() {
        return factNumbers.next();
    }

    /** Writes what waits, before a question that could depend on it. */
    void write() {
        buffer.write();
    }

    /** Somebody may have merged a file between our finding it and our locking it: then we find again. */
    private void requireNotMerged(List<Long> fresh) {
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

    PersonFileQueries questions() {
        return new PersonFileQueries(transaction);
    }
}

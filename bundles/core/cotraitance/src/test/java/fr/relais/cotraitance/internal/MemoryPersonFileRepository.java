// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.cotraitance.spi.MergeRepository;
import fr.relais.cotraitance.spi.OutboxRepository;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.spi.VolumeAlertRepository;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** People's files in memory, one transaction at a time; what a failed one did is undone. */
final class MemoryPersonFileRepository implements PersonFileRepository, UnitOfWork {

    final List<AuditEntry> trail = new ArrayList<>();
    final Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations = new HashMap<>();
    MemoryInboxRepository inbox = new MemoryInboxRepository();
    final Set<String> messages = new HashSet<>();
    final List<Merge> merges = new ArrayList<>();
    final Set<FilePair> apart = new HashSet<>();
    Instant now = Instant.parse("2010-01-01T08:00:00Z");
    int transactions;

    final MemoryOutboxRepository outgoing = new MemoryOutboxRepository();
    final MemorySettlementSessionRepository sittings = new MemorySettlementSessionRepository();

    final NavigableMap<YoungPersonId, MemoryPersonFile> files = new TreeMap<>();
    private final List<CommitteeDecision> decisions = new ArrayList<>();
    private final MemoryMissionLocaleMergerRepository mergers = new MemoryMissionLocaleMergerRepository(this);
    final MemoryVolumeAlertRepository flowAlerts = new MemoryVolumeAlertRepository();
    private long lastFact;
    private long lastCotraitance;

    @Override
    public synchronized <T> T inTransaction(Function<UnitOfWork, T> work) {
        transactions++;
        Map<YoungPersonId, MemoryPersonFile> before = new TreeMap<>();
        files.forEach((id, file) -> before.put(id, file.copy()));
        files.forEach(
                (id, file) -> before.get(id).partOf(before.get(file.whole().id())));
        List<Merge> mergesBefore = List.copyOf(merges);
        List<AuditEntry> trailBefore = List.copyOf(trail);
        MemoryInboxRepository inboxBefore = inbox.copy();
        Set<String> messagesBefore = Set.copyOf(messages);
        List<OutboxRecord> toldBefore = List.copyOf(outgoing.records);
        try {
            return work.apply(this);
        } catch (RuntimeException failure) {
            files.clear();
            files.putAll(before);
            inbox = inboxBefore;
            merges.clear();
            merges.addAll(mergesBefore);
            trail.clear();
            trail.addAll(trailBefore);
            messages.clear();
            messages.addAll(messagesBefore);
            outgoing.records.clear();
            outgoing.records.addAll(toldBefore);
            throw failure;
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    private MemoryQueries questions() {
        return new MemoryQueries(files.values());
    }

    MemoryPersonFile file(YoungPersonId id) {
        return files.get(id);
    }

    /** A file and those merged into it. */
    List<MemoryPersonFile> partsOf(MemoryPersonFile whole) {
        return files.containsValue(whole)
                ? files.values().stream().filter(file -> file.whole() == whole).toList()
                : List.of(whole);
    }

    long nextFact() {
        return ++lastFact;
    }

    @Override
    public Map<PoleEmploiId, YoungPersonId> find(Caller caller, Collection<PoleEmploiId> identifiers) {
        Map<PoleEmploiId, YoungPersonId> found = new HashMap<>();
        files.values().stream()
                .filter(file -> identifiers.contains(file.identity().poleEmploiId()))
                .filter(file -> MemoryQueries.visible(caller).test(file.whole()))
                .forEach(file ->
                        found.put(file.identity().poleEmploiId(), file.whole().id()));
        return found;
    }

    @Override
    public Optional<YoungPersonId> personOf(Caller caller, CotraitanceId cotraitance) {
        return files.values().stream()
                .filter(file -> file.tracks().containsKey(cotraitance))
                .filter(file ->
                        MemoryQueries.visible(caller, file, file.tracks().get(cotraitance)))
                .map(MemoryPersonFile::id)
                .findFirst();
    }

    @Override
    public Map<YoungPersonId, PersonFile> open(Caller caller, Collection<YoungPersonId> people) {
        Map<YoungPersonId, PersonFile> opened = new TreeMap<>();
        files.values().stream()
                .filter(file -> file.whole() == file)
                .filter(MemoryQueries.visible(caller))
                .filter(file -> people.contains(file.id()))
                .forEach(file -> opened.put(file.id(), file));
        return opened;
    }

    @Override
    public List<YoungPerson> read(Caller caller, Collection<YoungPersonId> people) {
        return open(caller, people).values().stream().map(PersonFile::person).toList();
    }

    @Override
    public Map<PoleEmploiId, PersonFile> create(
            Collection<PersonImportRow> people, Function<PersonImportRow, RegionCode> region) {
        Map<PoleEmploiId, PersonFile> created = new HashMap<>();
        for (PersonImportRow person : people) {
            MemoryPersonFile file = new MemoryPersonFile(
                    this,
                    new YoungPersonId(files.size() + 1L),
                    region.apply(person),
                    person.identity(),
                    person.profile());
            files.put(file.id(), file);
            created.put(person.identity().poleEmploiId(), file);
        }
        return created;
    }

    @Override
    public void blockCreation() {
        // there is one work at a time
    }

    @Override
    public Set<String> knownMessages(String origin, Collection<String> messageKeys) {
        Set<String> told = new HashSet<>(messageKeys);
        told.removeIf(key -> !messages.contains(origin + " " + key));
        return told;
    }

    @Override
    public Taken lockPlacesTaken(MissionLocaleId missionLocale, int year, LocalDate asOf) {
        return questions().taken(missionLocale, year, asOf);
    }

    @Override
    public Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations(Collection<YoungPersonId> people) {
        return orientations;
    }

    @Override
    public void expectRows(int newFacts, int newCotraitances) {
        // a number costs nothing here
    }

    @Override
    public CotraitanceId nextCotraitance() {
        return new CotraitanceId(++lastCotraitance);
    }

    @Override
    public List<YoungPersonId> peopleWithEndsDue(LocalDate until, int most) {
        return questions().due(until, most);
    }

    @Override
    public List<YoungPersonId> peopleAfter(long number, int most) {
        return files.keySet().stream()
                .filter(id -> id.value() > number)
                .limit(most)
                .toList();
    }

    @Override
    public Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page) {
        return questions().list(caller, query, page);
    }

    @Override
    public List<SituationCount> tally(Caller caller, CotraitanceQuery query) {
        return questions().tally(caller, query);
    }

    @Override
    public Map<MissionLocaleId, Taken> placesTaken(
            Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        Map<MissionLocaleId, Taken> taken = new HashMap<>();
        missionsLocales.forEach(id -> taken.put(id, lockPlacesTaken(id, year, asOf)));
        return taken;
    }

    @Override
    public OutboxRepository outgoing() {
        return outgoing;
    }

    @Override
    public void recordDecision(CommitteeDecision decision, String recordedBy) {
        decisions.add(decision);
    }

    @Override
    public List<CommitteeDecision> committeeDecisions(Collection<MissionLocaleId> missionsLocales, int year) {
        return decisions.stream()
                .filter(decision -> decision.year() == year && missionsLocales.contains(decision.missionLocale()))
                .toList();
    }

    @Override
    public MemoryInboxRepository inbox() {
        return inbox;
    }

    @Override
    public MergeRepository merges() {
        return new MemoryMergeRepository(this, files);
    }

    @Override
    public MemoryMissionLocaleMergerRepository mergers() {
        return mergers;
    }

    /** Whose affectation, whatever became of it, was to one of these. */
    List<YoungPersonId> entrustedTo(Collection<MissionLocaleId> missionsLocales) {
        return files.values().stream()
                .filter(file -> file.tracks().values().stream()
                        .anyMatch(track -> missionsLocales.contains(track.missionLocale())))
                .map(MemoryPersonFile::id)
                .toList();
    }

    @Override
    public VolumeAlertRepository volumeAlerts() {
        return flowAlerts;
    }

    @Override
    public Page<WorklistLine> worklist(Caller caller, WorklistQuery query, PageRequest page) {
        return questions().worklist(caller, query, page);
    }

    @Override
    public List<WorklistTally> worklistTally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf) {
        return questions().worklistTally(caller, missionLocale, region, asOf);
    }

    @Override
    public MemorySettlementSessionRepository settlementSessions() {
        return sittings;
    }

    @Override
    public void audit(AuditEntry entry) {
        trail.add(entry);
    }
}

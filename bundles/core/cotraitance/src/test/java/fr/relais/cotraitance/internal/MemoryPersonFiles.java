// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.NewPerson;
import fr.relais.cotraitance.Tally;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.cotraitance.matching.Pair;
import fr.relais.cotraitance.spi.FlowAlertNotes;
import fr.relais.cotraitance.spi.Merges;
import fr.relais.cotraitance.spi.Outgoing;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work;
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
final class MemoryPersonFiles implements PersonFiles, Work {

    final List<AuditEntry> trail = new ArrayList<>();
    final Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations = new HashMap<>();
    MemoryInbox inbox = new MemoryInbox();
    final Set<String> messages = new HashSet<>();
    final List<Merge> merges = new ArrayList<>();
    final Set<Pair> apart = new HashSet<>();
    Instant now = Instant.parse("2010-01-01T08:00:00Z");
    int transactions;

    final MemoryOutgoing outgoing = new MemoryOutgoing();
    final MemorySittings sittings = new MemorySittings();

    final NavigableMap<YoungPersonId, MemoryFile> files = new TreeMap<>();
    private final List<CommitteeDecision> decisions = new ArrayList<>();
    private final MemoryMergers mergers = new MemoryMergers(this);
    final MemoryFlowAlerts flowAlerts = new MemoryFlowAlerts();
    private long lastFact;
    private long lastCotraitance;

    @Override
    public synchronized <T> T inTransaction(Function<Work, T> work) {
        transactions++;
        Map<YoungPersonId, MemoryFile> before = new TreeMap<>();
        files.forEach((id, file) -> before.put(id, file.copy()));
        files.forEach(
                (id, file) -> before.get(id).partOf(before.get(file.whole().id())));
        List<Merge> mergesBefore = List.copyOf(merges);
        List<AuditEntry> trailBefore = List.copyOf(trail);
        MemoryInbox inboxBefore = inbox.copy();
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

    private MemoryQuestions questions() {
        return new MemoryQuestions(files.values());
    }

    MemoryFile file(YoungPersonId id) {
        return files.get(id);
    }

    /** A file and those merged into it. */
    List<MemoryFile> partsOf(MemoryFile whole) {
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
                .filter(file -> MemoryQuestions.visible(caller).test(file.whole()))
                .forEach(file ->
                        found.put(file.identity().poleEmploiId(), file.whole().id()));
        return found;
    }

    @Override
    public Optional<YoungPersonId> personOf(Caller caller, CotraitanceId cotraitance) {
        return files.values().stream()
                .filter(file -> file.tracks().containsKey(cotraitance))
                .filter(file ->
                        MemoryQuestions.visible(caller, file, file.tracks().get(cotraitance)))
                .map(MemoryFile::id)
                .findFirst();
    }

    @Override
    public Map<YoungPersonId, PersonFile> open(Caller caller, Collection<YoungPersonId> people) {
        Map<YoungPersonId, PersonFile> opened = new TreeMap<>();
        files.values().stream()
                .filter(file -> file.whole() == file)
                .filter(MemoryQuestions.visible(caller))
                .filter(file -> people.contains(file.id()))
                .forEach(file -> opened.put(file.id(), file));
        return opened;
    }

    @Override
    public List<YoungPerson> read(Caller caller, Collection<YoungPersonId> people) {
        return open(caller, people).values().stream().map(PersonFile::person).toList();
    }

    @Override
    public Map<PoleEmploiId, PersonFile> create(Collection<NewPerson> people, Function<NewPerson, RegionCode> region) {
        Map<PoleEmploiId, PersonFile> created = new HashMap<>();
        for (NewPerson person : people) {
            MemoryFile file = new MemoryFile(
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
    public void holdUpNewPeople() {
        // there is one work at a time
    }

    @Override
    public Set<String> told(String origin, Collection<String> messageKeys) {
        Set<String> told = new HashSet<>(messageKeys);
        told.removeIf(key -> !messages.contains(origin + " " + key));
        return told;
    }

    @Override
    public Taken taken(MissionLocaleId missionLocale, int year, LocalDate asOf) {
        return questions().taken(missionLocale, year, asOf);
    }

    @Override
    public Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations(Collection<YoungPersonId> people) {
        return orientations;
    }

    @Override
    public void expect(int newFacts, int newCotraitances) {
        // a number costs nothing here
    }

    @Override
    public CotraitanceId nextCotraitance() {
        return new CotraitanceId(++lastCotraitance);
    }

    @Override
    public List<YoungPersonId> due(LocalDate until, int most) {
        return questions().due(until, most);
    }

    @Override
    public List<YoungPersonId> after(long number, int most) {
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
    public List<Tally> tally(Caller caller, CotraitanceQuery query) {
        return questions().tally(caller, query);
    }

    @Override
    public Map<MissionLocaleId, Taken> takenBy(Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        Map<MissionLocaleId, Taken> taken = new HashMap<>();
        missionsLocales.forEach(id -> taken.put(id, taken(id, year, asOf)));
        return taken;
    }

    @Override
    public Outgoing outgoing() {
        return outgoing;
    }

    @Override
    public void decide(CommitteeDecision decision, String recordedBy) {
        decisions.add(decision);
    }

    @Override
    public List<CommitteeDecision> decisions(Collection<MissionLocaleId> missionsLocales, int year) {
        return decisions.stream()
                .filter(decision -> decision.year() == year && missionsLocales.contains(decision.missionLocale()))
                .toList();
    }

    @Override
    public MemoryInbox inbox() {
        return inbox;
    }

    @Override
    public Merges merges() {
        return new MemoryMerges(this, files);
    }

    @Override
    public MemoryMergers mergers() {
        return mergers;
    }

    /** Whose affectation, whatever became of it, was to one of these. */
    List<YoungPersonId> entrustedTo(Collection<MissionLocaleId> missionsLocales) {
        return files.values().stream()
                .filter(file -> file.tracks().values().stream()
                        .anyMatch(track -> missionsLocales.contains(track.missionLocale())))
                .map(MemoryFile::id)
                .toList();
    }

    @Override
    public FlowAlertNotes flowAlerts() {
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
    public MemorySittings sittings() {
        return sittings;
    }

    @Override
    public void audit(AuditEntry entry) {
        trail.add(entry);
    }
}

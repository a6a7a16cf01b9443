// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One person's file in memory. */
final class MemoryPersonFile implements PersonFile {

    private final MemoryPersonFileRepository files;
    private final YoungPersonId id;
    private final List<RecordedFact> facts = new ArrayList<>();
    private final Map<CotraitanceId, Set<LocalDate>> announced = new HashMap<>();
    private final Set<CotraitanceId> provisionals = new HashSet<>();
    private final SortedMap<Statement.Key, Statement> told = new TreeMap<>();
    private MemoryPersonFile whole = this;
    private MemoryPersonFile tellsTo = this;
    private RegionCode region;
    private Identity identity;
    private DeclaredProfile profile;
    private SortedMap<CotraitanceId, CotraitanceTimeline> tracks = new TreeMap<>();

    MemoryPersonFile(
            MemoryPersonFileRepository files,
            YoungPersonId id,
            RegionCode region,
            Identity identity,
            DeclaredProfile profile) {
        this.files = files;
        this.id = id;
        this.region = region;
        this.identity = identity;
        this.profile = profile;
    }

    MemoryPersonFile copy() {
        MemoryPersonFile copy = new MemoryPersonFile(files, id, region, identity, profile);
        copy.facts.addAll(facts);
        announced.forEach((cotraitance, days) -> copy.announced.put(cotraitance, new HashSet<>(days)));
        copy.provisionals.addAll(provisionals);
        copy.tracks = tracks;
        copy.told.putAll(told);
        return copy;
    }

    /** The file it was merged into, or itself. */
    MemoryPersonFile whole() {
        return whole;
    }

    void partOf(MemoryPersonFile other) {
        whole = other;
        if (other != this) {
            tracks = new TreeMap<>();
        }
    }

    RegionCode region() {
        return region;
    }

    Identity identity() {
        return identity;
    }

    DeclaredProfile profile() {
        return profile;
    }

    SortedMap<CotraitanceId, CotraitanceTimeline> tracks() {
        return tracks;
    }

    @Override
    public YoungPersonId id() {
        return id;
    }

    @Override
    public Set<PoleEmploiId> identifiers() {
        return files.partsOf(this).stream()
                .map(part -> part.identity.poleEmploiId())
                .collect(Collectors.toSet());
    }

    @Override
    public YoungPerson person() {
        return new YoungPerson(
                id,
                identity,
                profile,
                files.partsOf(this).stream()
                        .flatMap(part -> part.facts.stream())
                        .sorted(Comparator.comparingLong(RecordedFact::id))
                        .toList());
    }

    @Override
    public void declare(Identity declaredIdentity, DeclaredProfile declaredProfile) {
        identity = declaredIdentity;
        profile = declaredProfile;
    }

    @Override
    public void setResidence(RegionCode code) {
        region = code;
    }

    @Override
    public void addIdentifier(PoleEmploiId identifier) {
        tellsTo = files.partsOf(this).stream()
                .filter(part -> part.identity.poleEmploiId().equals(identifier))
                .findFirst()
                .orElse(this);
    }

    @Override
    public boolean add(Fact fact, String origin, String messageKey) {
        return record(fact, origin, messageKey, Optional.empty(), false);
    }

    @Override
    public boolean supersede(long former, Fact fact, String origin, String messageKey) {
        return record(fact, origin, messageKey, Optional.of(former), false);
    }

    @Override
    public boolean withdraw(long former, String origin, String messageKey) {
        return record(recorded(former).fact(), origin, messageKey, Optional.of(former), true);
    }

    @Override
    public void project(Timeline timeline) {
        tracks = timeline.tracks();
    }

    @Override
    public Map<CotraitanceId, Set<LocalDate>> announced() {
        return Map.copyOf(announced);
    }

    @Override
    public void announce(CotraitanceId cotraitance, LocalDate on, String rule) {
        announced.computeIfAbsent(cotraitance, any -> new HashSet<>()).add(on);
    }

    @Override
    public SortedMap<Statement.Key, Statement> lastTold() {
        return new TreeMap<>(told);
    }

    @Override
    public void tell(OutboxMessage telling) {
        Statement statement = telling.statement();
        if (telling.action() == OutboxMessage.Action.CANCEL) {
            told.remove(statement.key());
        } else {
            told.put(statement.key(), statement);
        }
        files.outgoing.records.add(new OutboxRecord(
                files.outgoing.records.size() + 1L,
                id,
                identity.poleEmploiId(),
                telling.action(),
                statement,
                files.outgoing.openDay(),
                files.now,
                telling.because().map(this::recorded)));
    }

    private RecordedFact recorded(long number) {
        return facts.stream().filter(each -> each.id() == number).findFirst().orElseThrow();
    }

    @Override
    public void markProvisional(CotraitanceId cotraitance) {
        provisionals.add(cotraitance);
    }

    @Override
    public Set<CotraitanceId> provisionals() {
        return Set.copyOf(provisionals);
    }

    private boolean record(Fact fact, String origin, String messageKey, Optional<Long> supersedes, boolean withdrawn) {
        if (!files.messages.add(origin + " " + messageKey)) {
            return false;
        }
        tellsTo.facts.add(
                new RecordedFact(files.nextFact(), fact, files.now, origin, messageKey, supersedes, withdrawn));
        return true;
    }
}

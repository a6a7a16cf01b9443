// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A locked file: what the tables hold of it, and what its unit of work has still to write. */
final class SqlPersonFile implements PersonFile {

    private final SqlUnitOfWork work;
    private final List<RecordedFact> facts;
    private final Map<CotraitanceId, Set<LocalDate>> announced = new HashMap<>();
    private final Set<CotraitanceId> provisionals = new HashSet<>();
    private final Map<CotraitanceId, CotraitanceProjection> kept = new TreeMap<>();

    private final SortedMap<Statement.Key, Statement> told = new TreeMap<>();

    private final Map<PoleEmploiId, YoungPersonId> parts = new HashMap<>();

    private YoungPersonId toldOf;
    private PersonTable.Row row;
    private Map<CotraitanceId, CotraitanceProjection> projected;

    /** @param facts in the order of recording */
    SqlPersonFile(SqlUnitOfWork work, PersonTable.Row row, List<RecordedFact> facts) {
        this.work = work;
        this.row = row;
        this.toldOf = row.id();
        this.facts = new ArrayList<>(facts);
    }

    /** A file that was merged into this one. */
    void addFormerIdentifier(PoleEmploiId identifier, long part) {
        parts.put(identifier, new YoungPersonId(part));
    }

    void restore(AnnouncementTable.Announcement announcement) {
        announced
                .computeIfAbsent(announcement.cotraitance(), any -> new HashSet<>())
                .add(announcement.on());
    }

    void restore(AnnouncementTable.Provisional provisional) {
        provisionals.add(provisional.cotraitance());
    }

    void restore(OutboxMessage telling) {
        if (telling.action() == OutboxMessage.Action.CANCEL) {
            told.remove(telling.statement().key());
        } else {
            told.put(telling.statement().key(), telling.statement());
        }
    }

    void restore(CotraitanceProjection cotraitance) {
        kept.put(cotraitance.id(), cotraitance);
    }

    PersonTable.Row row() {
        return row;
    }

    /** What the tables hold of its co-traitances. */
    Map<CotraitanceId, CotraitanceProjection> kept() {
        return kept;
    }

    /** What they shall hold; empty if nothing was projected. */
    Optional<Map<CotraitanceId, CotraitanceProjection>> projected() {
        return Optional.ofNullable(projected);
    }

    /** The tables hold it now. */
    void written() {
        if (projected != null) {
            kept.clear();
            kept.putAll(projected);
            projected = null;
        }
    }

    @Override
    public YoungPersonId id() {
        return row.id();
    }

    @Override
    public Set<PoleEmploiId> identifiers() {
        Set<PoleEmploiId> identifiers = new HashSet<>(parts.keySet());
        identifiers.add(row.declared().identity().poleEmploiId());
        return identifiers;
    }

    @Override
    public YoungPerson person() {
        return new YoungPerson(
                row.id(), row.declared().identity(), row.declared().profile(), facts);
    }

    @Override
    public void declare(Identity identity, DeclaredProfile profile) {
        PersonColumns former = row.declared();
        if (former.identity().equals(identity) && former.profile().equals(profile)) {
            return;
        }
        Instant now = work.now();
        row = new PersonTable.Row(row.id(), row.region(), new PersonColumns(identity, profile, now));
        work.unwritten().addReplaced(this, new PersonTable.Former(row.id(), now, former));
    }

    @Override
    public void setResidence(RegionCode region) {
        if (!region.equals(row.region())) {
            row = new PersonTable.Row(row.id(), region, row.declared());
            work.unwritten().addChanged(this);
        }
    }

    @Override
    public void addIdentifier(PoleEmploiId identifier) {
        toldOf = parts.getOrDefault(identifier, row.id());
    }

    @Override
    public boolean add(Fact fact, String origin, String messageKey) {
        return record(fact, origin, messageKey, Optional.empty(), false);
    }

    @Override
    public boolean supersede(long former, Fact fact, String origin, String messageKey) {
        known(former);
        return record(fact, origin, messageKey, Optional.of(former), false);
    }

    @Override
    public boolean withdraw(long former, String origin, String messageKey) {
        return record(known(former).fact(), origin, messageKey, Optional.of(former), true);
    }

    @Override
    public void project(Timeline timeline) {
        projected = new TreeMap<>();
        timeline.tracks()
                .forEach((id, track) ->
                        projected.put(id, CotraitanceProjection.of(track, announced.getOrDefault(id, Set.of()))));
        work.unwritten().addProjection(this);
    }

    @Override
    public Map<CotraitanceId, Set<LocalDate>> announced() {
        Map<CotraitanceId, Set<LocalDate>> copy = new HashMap<>();
        announced.forEach((id, days) -> copy.put(id, Set.copyOf(days)));
        return copy;
    }

    @Override
    public void announce(CotraitanceId cotraitance, LocalDate on, String rule) {
        AnnouncementTable.Announcement announcement =
                new AnnouncementTable.Announcement(row.id().value(), cotraitance, on, rule, work.now());
        restore(announcement);
        work.unwritten().addNote(announcement);
        if (projected == null) {
            projected = new TreeMap<>(kept);
        }
        projected.computeIfPresent(cotraitance, (id, former) -> former.announced(on));
        work.unwritten().addProjection(this);
    }

    @Override
    public SortedMap<Statement.Key, Statement> lastTold() {
        return new TreeMap<>(told);
    }

    @Override
    public void tell(OutboxMessage telling) {
        restore(telling);
        work.unwritten()
                .addMessage(new SqlOutboxRepository.Row(
                        row.id(), row.declared().identity().poleEmploiId(), telling));
    }

    @Override
    public void markProvisional(CotraitanceId cotraitance) {
        if (provisionals.add(cotraitance)) {
            work.unwritten().addNote(new AnnouncementTable.Provisional(row.id().value(), cotraitance, work.now()));
        }
    }

    @Override
    public Set<CotraitanceId> provisionals() {
        return Set.copyOf(provisionals);
    }

    private boolean record(Fact fact, String origin, String messageKey, Optional<Long> supersedes, boolean withdrawn) {
        if (!work.messages().tell(origin, messageKey)) {
            return false;
        }
        RecordedFact recorded =
                new RecordedFact(work.nextFact(), fact, work.now(), origin, messageKey, supersedes, withdrawn);
        facts.add(recorded);
        work.unwritten().addFact(new FactTable.Row(toldOf, recorded));
        return true;
    }

    private RecordedFact known(long id) {
        return facts.stream()
                .filter(recorded -> recorded.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("file " + row.id() + " has no fact " + id));
    }
}

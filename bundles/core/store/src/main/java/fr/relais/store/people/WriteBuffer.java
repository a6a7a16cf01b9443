// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.store.AuditTable;
import fr.relais.store.sql.Jdbc;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Buffers what a unit of work was given and the tables don't hold yet. It is flushed in batches: before a query that could depend on it,
 * at the end, and meanwhile asynchronously. One thread.
 */
final class WriteBuffer {

    /** So many facts are worth a thread of their own, and the projections of so many files. */
    private static final int MUCH = 1000;

    private static final int MUCH_TO_PROJECT = 250;

    private final Jdbc jdbc;
    private final Clock clock;
    private final FactCatalogue catalogue;
    private final Set<SqlPersonFile> made = new HashSet<>();
    private final Set<SqlPersonFile> addCreated = new LinkedHashSet<>();
    private final Set<SqlPersonFile> addChanged = new LinkedHashSet<>();
    private final Set<SqlPersonFile> projecting = new LinkedHashSet<>();
    private final List<PersonTable.Former> formers = new ArrayList<>();
    private final List<FactTable.Row> facts = new ArrayList<>();
    private final List<AnnouncementTable.Announcement> announcements = new ArrayList<>();
    private final List<AnnouncementTable.Provisional> provisionals = new ArrayList<>();
    private final List<SqlOutboxRepository.Row> tellings = new ArrayList<>();
    private final List<AuditTable.Row> addAuditEntry = new ArrayList<>();

    WriteBuffer(Jdbc jdbc, Clock clock, FactCatalogue facts) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.catalogue = facts;
    }

    void addCreated(SqlPersonFile file) {
        made.add(file);
        addCreated.add(file);
    }

    void addChanged(SqlPersonFile file) {
        addChanged.add(file);
    }

    /** @param former what was declared before; of a file that this work made nobody has seen it */
    void addReplaced(SqlPersonFile file, PersonTable.Former former) {
        addChanged.add(file);
        if (!made.contains(file)) {
            formers.add(former);
        }
    }

    void addFact(FactTable.Row fact) {
        facts.add(fact);
        writeAsync();
    }

    void addProjection(SqlPersonFile file) {
        projecting.add(file);
        writeAsync();
    }

    void addNote(AnnouncementTable.Announcement announcement) {
        announcements.add(announcement);
    }

    void addNote(AnnouncementTable.Provisional provisional) {
        provisionals.add(provisional);
    }

    void addMessage(SqlOutboxRepository.Row telling) {
        tellings.add(telling);
    }

    void addAuditEntry(AuditTable.Row entry) {
        addAuditEntry.add(entry);
    }

    /** Writes what waits, but what partners are told. */
    void write() {
        waiting().accept(jdbc);
    }

    /** Writes what partners are told: last, for whoever seals a day waits for it. */
    void writeMessages() {
        new SqlOutboxRepository(jdbc, clock, catalogue).insert(drain(tellings));
    }

    /** Writes what waits beside, once it is much: meanwhile others are settled, or what follows for them is derived. */
    private void writeAsync() {
        if (facts.size() >= MUCH || projecting.size() >= MUCH_TO_PROJECT) {
            jdbc.writeAsync(waiting());
        }
    }

    /** What waits, as it is now: it waits no longer. */
    private Consumer<Jdbc> waiting() {
        List<PersonTable.Row> newPeople =
                addCreated.stream().map(SqlPersonFile::row).toList();
        addChanged.removeAll(addCreated);
        addCreated.clear();
        List<PersonTable.Former> formerPeople = drain(formers);
        List<PersonTable.Row> people =
                addChanged.stream().map(SqlPersonFile::row).toList();
        addChanged.clear();
        List<FactTable.Row> newFacts = drain(facts);
        ProjectionDiff changes = new ProjectionDiff();
        projecting.forEach(changes::add);
        projecting.forEach(SqlPersonFile::written);
        projecting.clear();
        List<AnnouncementTable.Announcement> announced = drain(announcements);
        List<AnnouncementTable.Provisional> provisional = drain(provisionals);
        List<AuditTable.Row> trail = drain(addAuditEntry);
        return writer -> {
            PersonTable.insert(writer, newPeople);
            PersonTable.insertFormer(writer, formerPeople);
            PersonTable.update(writer, people);
            FactTable.insert(writer, newFacts);
            changes.write(writer);
            AnnouncementTable.announce(writer, announced);
            AnnouncementTable.provisional(writer, provisional);
            AuditTable.insert(writer, trail);
        };
    }

    private static <T> List<T> drain(List<T> waiting) {
        List<T> drained = List.copyOf(waiting);
        waiting.clear();
        return drained;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.store.AuditRows;
import fr.relais.store.sql.Jdbc;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the files of one work were given and the tables don't hold yet. It is written in batches: before a question that could depend on it,
 * at the end, and meanwhile beside where it is much.
 */
final class Unwritten {

    /** So many facts are worth a thread of their own, and the projections of so many files. */
    private static final int MUCH = 1000;

    private static final int MUCH_TO_PROJECT = 250;

    private final Jdbc jdbc;
    private final Clock clock;
    private final FactCatalogue catalogue;
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

    Unwritten(Jdbc jdbc, Clock clock, FactCatalogue facts) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.catalogue = facts;
    }

    void created(OpenFile file) {
        made.add(file);
        created.add(file);
    }

    void changed(OpenFile file) {
        changed.add(file);
    }

    /** @param former what was declared before; of a file that this work made nobody has seen it */
    void replaced(OpenFile file, PersonRows.Former former) {
        changed.add(file);
        if (!made.contains(file)) {
            formers.add(former);
        }
    }

    void records(FactRows.Row fact) {
        facts.add(fact);
        writeBeside();
    }

    void projects(OpenFile file) {
        projecting.add(file);
        writeBeside();
    }

    void notes(NoteRows.Announcement announcement) {
        announcements.add(announcement);
    }

    void notes(NoteRows.Provisional provisional) {
        provisionals.add(provisional);
    }

    void tells(OutboxRows.Row telling) {
        tellings.add(telling);
    }

    void audits(AuditRows.Row entry) {
        audits.add(entry);
    }

    /** Writes what waits, but what partners are told. */
    void write() {
        waiting().accept(jdbc);
    }

    /** Writes what partners are told: last, for whoever seals a day waits for it. */
    void tellPartners() {
        new OutboxRows(jdbc, clock, catalogue).tell(drain(tellings));
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

    private static <T> List<T> drain(List<T> waiting) {
        List<T> drained = List.copyOf(waiting);
        waiting.clear();
        return drained;
    }
}

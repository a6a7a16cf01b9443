// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.territory.Merger;
import fr.relais.partnership.territory.Mergers;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Derives anew what is kept of the files that a merger concerns (W9), a chunk in a transaction, and notes how far it came with each: what
 * was interrupted goes on from there.
 */
final class MergerBackfill {

    private static final int CHUNK = 500;

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;

    MergerBackfill(PersonFileRepository files, TerritoryProvider territoryProvider, Agreements agreements) {
        this.files = files;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
    }

    /** Catches up with every merger, and everyone taken back, that isn't yet; how many files that were. */
    int catchUp(Caller caller) {
        int derived = 0;
        for (RecordedMerger each : files.inTransaction(work -> work.mergers().all())) {
            if (!each.caughtUp()) {
                derived += catchUp(caller, each);
            }
        }
        return derived;
    }

    private int catchUp(Caller caller, RecordedMerger merger) {
        ProcessingContext basis = new ProcessingContext(territoryProvider.renewed(), agreements);
        Set<MissionLocaleId> concerned =
                concerned(merger.merger(), basis.frame().mergers());
        int derived = 0;
        int chunk;
        do {
            chunk = files.inTransaction(work -> chunk(work, caller, merger, concerned, basis));
            derived += chunk;
        } while (chunk > 0);
        return derived;
    }

    private static int chunk(
            UnitOfWork work,
            Caller caller,
            RecordedMerger merger,
            Collection<MissionLocaleId> concerned,
            ProcessingContext basis) {
        List<YoungPersonId> people =
                work.mergers().people(concerned, work.mergers().reached(merger.id()), CHUNK);
        List<PersonAggregate> followed = work.open(AccessRules.everywhere(caller), people).values().stream()
                .map(file -> new PersonAggregate(file, basis))
                .toList();
        followed.forEach(PersonAggregate::write);
        people.forEach(person -> new AuditTrail(work, caller, "mission-locale.merge").person(person));
        // a flow that named the other mission locale finds its co-traitance now
        new RecordProcessor(work, basis).processOrphansOf(followed);
        work.mergers()
                .reached(merger.id(), people.isEmpty() ? Optional.empty() : Optional.of(people.get(people.size() - 1)));
        return people.size();
    }

    /** Both, and all that are one with either of them. */
    private static Set<MissionLocaleId> concerned(Merger merger, Mergers mergers) {
        Set<MissionLocaleId> concerned = new HashSet<>(mergers.kin(merger.former()));
        concerned.addAll(mergers.kin(merger.successor()));
        return concerned;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that records are about, as far as their senders may see them (I-X16). Visibility is evaluated with the sender's rights, not
 * with those of whoever's record released an orphan (R-D1); rows stay locked, so it can't change during the transaction.
 */
final class VisibleFiles {

    /** Whose scope finds whom. */
    private record Sight(Caller teller, PoleEmploiId person) {}

    private final UnitOfWork work;
    private final ProcessingContext basis;
    private final Map<Long, Caller> tellers = new HashMap<>();
    private final Map<Sight, Optional<PersonAggregate>> files = new HashMap<>();
    private final Map<YoungPersonId, PersonAggregate> filesById = new HashMap<>();
    private final Set<Sight> strangers = new HashSet<>();

    VisibleFiles(UnitOfWork work, ProcessingContext basis) {
        this.work = work;
        this.basis = basis;
    }

    /** Of all whom the records of one file are about at once. */
    void open(Caller teller, long file, Collection<PoleEmploiId> people) {
        tellers.put(file, teller);
        open(teller, people);
    }

    /** The file of whom a record is about; empty if it isn't open to its teller. */
    Optional<PersonAggregate> of(InboxRecord record) {
        PoleEmploiId person = record.person().orElseThrow();
        Caller teller = teller(record);
        Sight sight = new Sight(teller, person);
        if (!files.containsKey(sight)) {
            open(teller, List.of(person));
        }
        return files.get(sight);
    }

    /** In whose name it was told, with which rights. */
    Caller teller(InboxRecord record) {
        return tellers.computeIfAbsent(record.file(), work.inbox()::senderOf);
    }

    /** Those that are open to anybody here. */
    Collection<PersonAggregate> all() {
        return filesById.values();
    }

    /**
     * R-X1: whether a file was made meanwhile for somebody who had none. There is no row to lock of who is unknown: so whoever makes files
     * is waited for, looked at again, and held up until what waits is kept and can be seen.
     */
    boolean newPeopleAppeared() {
        if (strangers.isEmpty()) {
            return false;
        }
        work.blockCreation();
        Map<Caller, Set<PoleEmploiId>> unknown = new HashMap<>();
        strangers.forEach(sight -> unknown.computeIfAbsent(sight.teller(), any -> new LinkedHashSet<>())
                .add(sight.person()));
        int before = strangers.size();
        strangers.clear();
        unknown.forEach(this::open);
        return strangers.size() < before;
    }

    /**
     * Also locks whom the teller doesn't see: whoever brings a person into the teller's scope, by an affectation or a merge, holds that
     * lock, so that one of the two sees the other (R-X1).
     */
    private void open(Caller teller, Collection<PoleEmploiId> people) {
        Map<PoleEmploiId, YoungPersonId> known = work.find(AccessRules.everywhere(teller), people);
        Map<YoungPersonId, PersonFile> opened = new HashMap<>(work.open(teller, known.values()));
        opened.putAll(visibleBefore(
                teller,
                known.values().stream().filter(id -> !opened.containsKey(id)).toList()));
        for (PoleEmploiId person : people) {
            Sight sight = new Sight(teller, person);
            files.put(
                    sight,
                    Optional.ofNullable(known.get(person))
                            .map(opened::get)
                            .map(file ->
                                    filesById.computeIfAbsent(file.id(), any -> new PersonAggregate(file, basis))));
            if (!known.containsKey(person)) {
                strangers.add(sight);
            }
        }
    }

    /** I-X16: else what a record comes to would hang on whether it came before a move or after (R-X1). */
    private Map<YoungPersonId, PersonFile> visibleBefore(Caller teller, Collection<YoungPersonId> unseen) {
        if (unseen.isEmpty()) {
            return Map.of();
        }
        Map<YoungPersonId, PersonFile> found = new HashMap<>(work.open(AccessRules.everywhere(teller), unseen));
        found.values().removeIf(file -> !AccessRules.wasWithin(teller, file.person(), basis.map()));
        return found;
    }
}

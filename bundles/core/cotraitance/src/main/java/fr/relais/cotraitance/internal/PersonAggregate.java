// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A person's file while a transaction works on it: the facts in force and what follows from them, derived only when asked for, and kept
 * with {@link #writeIfChanged} if anything changed, together with what partners are told of it. One thread at a time.
 */
final class PersonAggregate {

    private static final int AT_ONCE = 100;

    private final PersonFile file;
    private final ProcessingContext basis;

    private List<Fact> facts;
    private Timeline timeline;
    private int added;
    private boolean moved;
    private boolean seenByOthers;

    PersonAggregate(PersonFile file, ProcessingContext basis) {
        this.file = file;
        this.basis = basis;
    }

    YoungPersonId id() {
        return file.id();
    }

    YoungPerson person() {
        return file.person();
    }

    PersonFile file() {
        return file;
    }

    /** The facts in force. */
    List<Fact> facts() {
        if (facts == null) {
            facts = new ArrayList<>(file.person().factsInForce());
        }
        return facts;
    }

    /** The facts in force of one kind. */
    <F extends Fact> Stream<F> facts(Class<F> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What follows from the facts in force. */
    Timeline timeline() {
        if (timeline == null) {
            timeline = basis.timeline(facts(), file.person());
        }
        return timeline;
    }

    /** The affectation of that co-traitance, if it is this person's. */
    Optional<Fact.Affected> affectation(CotraitanceId cotraitance) {
        return facts(Fact.Affected.class)
                .filter(affected -> affected.cotraitance().equals(cotraitance))
                .findFirst();
    }

    /** The affectations on or before a day to a mission locale, or to one that is one with it (I-T5). */
    List<Fact.Affected> affectations(MissionLocaleId missionLocale, LocalDate until) {
        return facts(Fact.Affected.class)
                .filter(affected -> basis.frame().mergers().oneInTheEnd(affected.missionLocale(), missionLocale))
                .filter(affected -> !affected.on().isAfter(until))
                .toList();
    }

    /** The day of birth. */
    Optional<LocalDate> birth() {
        return facts(Fact.Born.class).map(Fact.Born::on).min(LocalDate::compareTo);
    }

    /** The person's identifiers: this file's and those of files that were merged into it. */
    Set<PoleEmploiId> identifiers() {
        return file.identifiers();
    }

    /** Replaces identity and declarations. */
    void declare(Identity identity, DeclaredProfile profile) {
        seenByOthers |= !file.person().profile().site().equals(profile.site());
        file.declare(identity, profile);
    }

    /** Under which of the person's identifiers the next facts are told. */
    void addIdentifier(PoleEmploiId identifier) {
        file.addIdentifier(identifier);
    }

    /** Adds a fact, unless the same one is in force or the origin already told that message (R-X2). */
    boolean add(Fact fact, String origin, String messageKey) {
        if (facts().contains(fact) || !file.add(fact, origin, messageKey)) {
            return false;
        }
        facts.add(fact);
        changedBy(fact);
        return true;
    }

    /** Adds a fact even if somebody else told the same: each origin answers for what it told. False if it told that message before. */
    boolean record(Fact fact, String origin, String messageKey) {
        if (!file.add(fact, origin, messageKey)) {
            return false;
        }
        facts().add(fact);
        changedBy(fact);
        return true;
    }

    /** Takes a fact away. */
    boolean withdraw(RecordedFact former, String origin, String messageKey) {
        if (!file.withdraw(former.id(), origin, messageKey)) {
            return false;
        }
        facts = null;
        changedBy(former.fact());
        return true;
    }

    /** The fact that an origin told under a key, in force or not. */
    Optional<RecordedFact> factOfMessage(String origin, String messageKey) {
        return file.person().facts().stream()
                .filter(known ->
                        known.origin().equals(origin) && known.messageKey().equals(messageKey))
                .findFirst();
    }

    /**
     * The number of the co-traitance that an affectation to that mission locale on that day began, even if it was taken back since; else
     * one to a mission locale that is one with it (I-T5), whichever of them a partner names (I-X7).
     */
    Optional<CotraitanceId> findAffectation(MissionLocaleId missionLocale, LocalDate affectedOn) {
        return begun(missionLocale, affectedOn)
                .or(() -> findAffectation(
                        affectedOn, known -> basis.frame().mergers().oneInTheEnd(known, missionLocale)));
    }

    /** The number of the co-traitance that an affectation to that very mission locale on that day began, likewise. */
    Optional<CotraitanceId> begun(MissionLocaleId missionLocale, LocalDate affectedOn) {
        return findAffectation(affectedOn, missionLocale::equals);
    }

    private Optional<CotraitanceId> findAffectation(LocalDate affectedOn, Predicate<MissionLocaleId> meant) {
        return file.person().facts().stream()
                .map(RecordedFact::fact)
                .filter(Fact.Affected.class::isInstance)
                .map(Fact.Affected.class::cast)
                .filter(known -> known.on().equals(affectedOn) && meant.test(known.missionLocale()))
                .map(Fact.Affected::cotraitance)
                .min(Comparator.comparingLong(CotraitanceId::value));
    }

    /** Puts a fact in the place of another. */
    boolean supersede(long former, Fact fact, String origin, String messageKey) {
        if (!file.supersede(former, fact, origin, messageKey)) {
            return false;
        }
        facts = null;
        changedBy(fact);
        return true;
    }

    /** Whether something came that others may see the file by (R-D1): a residence, an affectation, another site. */
    boolean seenByOthers() {
        return seenByOthers;
    }

    /** Whether something was added. */
    boolean changed() {
        return added > 0;
    }

    /**
     * Keeps what follows, of each that changed. Deriving is pure, so it is done for several at once; the rest one after the other, so
     * many at a time that what is kept of some can be written while it is derived for the next.
     */
    static void writeIfChanged(Collection<PersonAggregate> files) {
        List<PersonAggregate> changed =
                files.stream().filter(PersonAggregate::changed).toList();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<PersonAggregate> some = changed.subList(from, Math.min(from + AT_ONCE, changed.size()));
            some.parallelStream().forEach(PersonAggregate::timeline);
            some.forEach(PersonAggregate::writeIfChanged);
        }
    }

    /** Keeps what follows, if something changed. */
    void writeIfChanged() {
        if (!changed()) {
            return;
        }
        if (moved) {
            updateResidence();
        }
        write();
    }

    /** Keeps what follows, and where the person lives, although nothing was added: other facts are the file's than before. */
    void rewrite() {
        updateResidence();
        write();
    }

    /** Keeps what follows, and tells partners. */
    void write() {
        file.project(timeline());
        tellPartners();
    }

    private void updateResidence() {
        timeline()
                .history()
                .residenceOn(LocalDate.MAX)
                .flatMap(basis.map()::regionOf)
                .ifPresent(file::setResidence);
    }

    /** Tells partners what now follows and differs from what they were told last; how much that is. */
    int tellPartners() {
        return new OutboxDiff(file, added, basis)
                .tell(Statements.of(
                        timeline(), facts(), file.announced(), basis.frame().mergers()));
    }

    private void changedBy(Fact fact) {
        timeline = null;
        added++;
        moved |= fact instanceof Fact.Moved;
        seenByOthers |= fact instanceof Fact.Moved || fact instanceof Fact.Affected;
    }
}

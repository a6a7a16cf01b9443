// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.territory.Mergers;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts that concern one co-traitance, from its affectation on: what is dated before says nothing about it (I-L16).
 *
 * @param affected the affectation (R-L1)
 * @param facts the facts that carry its number
 * @param interviews the days on which the person met its mission locale
 * @param excuses the times in which it needn't meet the person, those before the affectation included
 */
record CotraitanceFacts(
        Fact.Affected affected, List<Fact.OfCotraitance> facts, List<LocalDate> interviews, Excuses excuses) {

    /** A file for each co-traitance that has been affected. */
    static List<CotraitanceFacts> allOf(
            EffectiveAffectations affectations, Collection<? extends Fact> facts, Mergers mergers) {
        return affectations.holding().stream()
                .map(affected -> of(affected, affectations, facts, mergers))
                .toList();
    }

    private static CotraitanceFacts of(
            Fact.Affected affected,
            EffectiveAffectations affectations,
            Collection<? extends Fact> facts,
            Mergers mergers) {
        List<Fact.OfCotraitance> own = only(Fact.OfCotraitance.class, facts)
                .filter(fact -> affectations.number(fact.cotraitance()).equals(affected.cotraitance()))
                .filter(fact -> !fact.on().isBefore(affected.on()))
                .toList();
        List<LocalDate> interviews = only(Fact.Interviewed.class, facts)
                // I-T5: with its mission locale, or with who stands in its place that day, whichever of them was named
                .filter(interview -> mergers.oneOn(interview.on(), interview.missionLocale(), affected.missionLocale()))
                .map(Fact.Interviewed::on)
                .filter(day -> !day.isBefore(affected.on()))
                .toList();
        return new CotraitanceFacts(affected, own, interviews, Excuses.of(facts, affected.missionLocale(), mergers));
    }

    CotraitanceId id() {
        return affected.cotraitance();
    }

    MissionLocaleId missionLocale() {
        return affected.missionLocale();
    }

    LocalDate affectation() {
        return affected.on();
    }

    /** R-L2: the first day on which the mission locale accepted, whatever has become of the file by then. */
    Optional<LocalDate> firstAcceptation() {
        return only(Fact.Accepted.class).map(Fact.Accepted::on).min(Comparator.naturalOrder());
    }

    /** R-L3, I-L3: the first interview with its mission locale on or after the affectation, whatever has become of it by then. */
    Optional<LocalDate> firstInterview() {
        return interviews.stream().min(Comparator.naturalOrder());
    }

    /** Its facts of one kind. */
    <F extends Fact.OfCotraitance> Stream<F> only(Class<F> kind) {
        return only(kind, facts);
    }

    private static <F extends Fact> Stream<F> only(Class<F> kind, Collection<? extends Fact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CotraitanceId;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The alerts of one co-traitance as a file tells them, each known by its day (R-L10, I-L26). */
final class OpenAlerts {

    private final PersonAggregate file;
    private final CotraitanceId cotraitance;

    OpenAlerts(PersonAggregate file, CotraitanceId cotraitance) {
        this.file = file;
        this.cotraitance = cotraitance;
    }

    /** The days of the alerts that were raised, a former "sortie" included (R-L17). */
    SortedSet<LocalDate> raised() {
        return days(Stream.concat(file.facts(Fact.AlertRaised.class), file.facts(Fact.FormerSortie.class)));
    }

    /** The days of those that are open on a day. */
    SortedSet<LocalDate> openOn(LocalDate day) {
        SortedSet<LocalDate> open = new TreeSet<>(raised().headSet(day.plusDays(1)));
        file.facts(Fact.AlertClosed.class)
                .filter(closed -> isOf(closed))
                .filter(closed -> settledBy(closed.on(), closed.raisedOn(), day))
                .forEach(closed -> open.remove(closed.raisedOn()));
        file.facts(Fact.AlertDecided.class)
                .filter(decided -> isOf(decided))
                .filter(decided -> settledBy(decided.on(), decided.raisedOn(), day))
                .forEach(decided -> open.remove(decided.raisedOn()));
        return open;
    }

    private SortedSet<LocalDate> days(Stream<? extends Fact.OfCotraitance> facts) {
        SortedSet<LocalDate> days = new TreeSet<>();
        facts.filter(this::isOf).forEach(fact -> days.add(fact.on()));
        return days;
    }

    private boolean isOf(Fact.OfCotraitance fact) {
        return file.timeline().number(fact.cotraitance()).equals(file.timeline().number(cotraitance));
    }

    /** I-L20: a settlement dated before its alert is none. */
    private static boolean settledBy(LocalDate settledOn, LocalDate raisedOn, LocalDate day) {
        return !settledOn.isBefore(raisedOn) && !settledOn.isAfter(day);
    }
}

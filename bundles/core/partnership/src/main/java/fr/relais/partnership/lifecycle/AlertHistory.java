// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The alerts of one co-traitance, each known by the day on which it was raised: when they are open (R-L7, R-L10). */
final class AlertHistory {

    /** How an alert ended, and on which day. */
    record Settled(LocalDate on, Settlement how) {}

    /** Of several, the first holds; on one day, the first word, so that the order of arrival doesn't matter. */
    private static final Comparator<Settled> FIRST = Comparator.comparing(Settled::on)
            .thenComparing(settled -> settled.how().name());

    /** Settlement by day raised. */
    private final SortedMap<LocalDate, Optional<Settled>> settlements = new TreeMap<>();

    AlertHistory(CotraitanceFacts file) {
        raised(file).forEach(day -> settlements.put(day, settlement(file, day)));
    }

    /** By the day on which each was raised, whatever has become of the file by then. */
    SortedMap<LocalDate, Optional<Settled>> settlements() {
        return Collections.unmodifiableSortedMap(settlements);
    }

    /** How many are open on a day. */
    int openOn(LocalDate day) {
        return (int) settlements.headMap(day.plusDays(1)).values().stream()
                .filter(settled -> settled.filter(one -> !one.on().isAfter(day)).isEmpty())
                .count();
    }

    /** The days on which one is raised or settled. */
    Set<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>(settlements.keySet());
        settlements.values().forEach(settled -> settled.ifPresent(one -> days.add(one.on())));
        return days;
    }

    /** R-L7; R-L17: a former "sortie" of the mission locale is an alert as well. */
    private static Stream<LocalDate> raised(CotraitanceFacts file) {
        return Stream.concat(
                file.only(Fact.AlertRaised.class).map(Fact.AlertRaised::on),
                file.only(Fact.FormerSortie.class).map(Fact.FormerSortie::on));
    }

    /** R-L10: the first day, the day raised at the earliest, on which a partner closed it or Pôle emploi decided on it. */
    private static Optional<Settled> settlement(CotraitanceFacts file, LocalDate raisedOn) {
        Stream<Settled> closed = file.only(Fact.AlertClosed.class)
                .filter(closure -> closure.raisedOn().equals(raisedOn))
                .map(closure -> new Settled(closure.on(), Settlement.closedBy(closure.by())));
        Stream<Settled> decided = file.only(Fact.AlertDecided.class)
                .filter(decision -> decision.raisedOn().equals(raisedOn))
                .map(decision -> new Settled(decision.on(), Settlement.of(decision.decision())));
        return Stream.concat(closed, decided)
                .filter(settled -> !settled.on().isBefore(raisedOn))
                .min(FIRST);
    }
}

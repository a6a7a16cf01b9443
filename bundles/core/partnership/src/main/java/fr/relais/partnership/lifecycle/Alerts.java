// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The alerts of one co-traitance, each known by the day on which it was raised: when they are open (R-L7, R-L10). */
final class Alerts {

    /** Settlement by day raised. */
    private final SortedMap<LocalDate, Optional<LocalDate>> settlements = new TreeMap<>();

    Alerts(CotraitanceFile file) {
        raised(file).forEach(day -> settlements.put(day, settlement(file, day)));
    }

    /** How many are open on a day. */
    int openOn(LocalDate day) {
        return (int) settlements.headMap(day.plusDays(1)).values().stream()
                .filter(settled -> settled.filter(on -> !on.isAfter(day)).isEmpty())
                .count();
    }

    /** The days on which one is raised or settled. */
    Set<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>(settlements.keySet());
        settlements.values().forEach(settled -> settled.ifPresent(days::add));
        return days;
    }

    /** R-L7; R-L17: a former "sortie" of the mission locale is an alert as well. */
    private static Stream<LocalDate> raised(CotraitanceFile file) {
        return Stream.concat(
                file.only(Fact.AlertRaised.class).map(Fact.AlertRaised::on),
                file.only(Fact.FormerSortie.class).map(Fact.FormerSortie::on));
    }

    /** R-L10: the first day, the day raised at the earliest, on which a partner closed it or Pôle emploi decided on it. */
    private static Optional<LocalDate> settlement(CotraitanceFile file, LocalDate raisedOn) {
        Stream<LocalDate> closed = file.only(Fact.AlertClosed.class)
                .filter(closure -> closure.raisedOn().equals(raisedOn))
                .map(Fact.AlertClosed::on);
        Stream<LocalDate> decided = file.only(Fact.AlertDecided.class)
                .filter(decision -> decision.raisedOn().equals(raisedOn))
                .map(Fact.AlertDecided::on);
        return Stream.concat(closed, decided)
                .filter(day -> !day.isBefore(raisedOn))
                .min(LocalDate::compareTo);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.DestinationsSnapshot;
import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the choices of destination were shown: the missions locales that were offered, then the neighbours; none where they weren't asked. */
final class OfferRows {

    /** One of them. */
    private record Row(long decision, int place, boolean neighbour, Destination destination) {}

    private final Map<Long, List<Row>> byDecision = new HashMap<>();

    private OfferRows() {}

    static void insert(Jdbc jdbc, Collection<DecisionSnapshot> judged) {
        List<Row> rows = new ArrayList<>();
        for (DecisionSnapshot each : judged) {
            long decision = each.decision().id().orElseThrow().value();
            each.offer().ifPresent(offer -> rows.addAll(rows(decision, offer.destinations())));
        }
        jdbc.batch(
                "insert into decision_offer (decision, place, neighbour, mission_locale, name, objective, room_left)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                (places, row) -> places.number(row.decision())
                        .small(row.place())
                        .flag(row.neighbour())
                        .text(row.destination().missionLocale().value())
                        .text(row.destination().name())
                        .small(boxed(row.destination().objective()))
                        .small(boxed(row.destination().roomLeft())));
    }

    private static List<Row> rows(long decision, Destinations destinations) {
        List<Row> rows = new ArrayList<>();
        destinations.offered().forEach(each -> rows.add(new Row(decision, rows.size() + 1, false, each)));
        destinations.neighbours().forEach(each -> rows.add(new Row(decision, rows.size() + 1, true, each)));
        return rows;
    }

    /** Of these decisions. */
    static OfferRows of(Jdbc jdbc, Collection<Long> decisions) {
        OfferRows found = new OfferRows();
        jdbc.rowsAmong(
                "select decision, place, neighbour, mission_locale, name, objective, room_left from decision_offer"
                        + " where decision in (?) order by decision, place",
                decisions,
                row -> {
                    Row one = new Row(
                            row.number(),
                            row.small(),
                            row.flag(),
                            new DestinationsSnapshot.DestinationSnapshot(
                                    new MissionLocaleId(row.text()),
                                    row.text(),
                                    unboxed(row.optionalSmall()),
                                    unboxed(row.optionalSmall())));
                    return found.byDecision
                            .computeIfAbsent(one.decision(), any -> new ArrayList<>())
                            .add(one);
                });
        return found;
    }

    /** What they were asked. @param judged what the criteria were asked, which has the same place and day */
    Optional<DestinationQuestion> question(long decision, CriterionQuestion judged) {
        return Optional.ofNullable(byDecision.get(decision))
                .map(rows -> new DestinationQuestion(
                        new DestinationsSnapshot(
                                judged.candidate().commune(), destinations(rows, false), destinations(rows, true)),
                        judged.on(),
                        judged.region()));
    }

    private static List<Destination> destinations(List<Row> rows, boolean neighbours) {
        return rows.stream()
                .filter(row -> row.neighbour() == neighbours)
                .map(Row::destination)
                .toList();
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static OptionalInt unboxed(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}

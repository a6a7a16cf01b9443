// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.people.Projected.Follower;
import fr.relais.store.people.Projected.Span;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Columns;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.Parameters;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of what follows from the facts: co-traitances and their segments. */
final class ProjectionRows {

    private static final String COLUMNS = "mission_locale, site, affected_on, accepted_on, initialised_on, ended_on,"
            + " end_reason, counting, counting_year, due_on";

    private static final String SELECT =
            "select person, id, " + COLUMNS.replace(" counting_year,", "") + " from cotraitance where person in (?)";

    private static final String SELECT_SPANS =
            "select cotraitance, from_day, to_day, phase, state, open_alerts, counting"
                    + " from cotraitance_segment where cotraitance in (?) order by from_day";

    private static final String INSERT =
            "insert into cotraitance (" + COLUMNS + ", person, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "update cotraitance set " + COLUMNS.replace(",", " = ?,") + " = ? where person = ? and id = ?";

    private static final String INSERT_SPAN = "insert into cotraitance_segment (cotraitance, from_day, to_day, phase,"
            + " state, open_alerts, counting) values (?, ?, ?, ?, ?, ?, ?)";

    private ProjectionRows() {}

    /** A co-traitance and whose it is. */
    record Row(long person, Projected cotraitance) {

        long number() {
            return cotraitance.id().value();
        }
    }

    private record SpanRow(long cotraitance, Span span) {}

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(INSERT, rows, ProjectionRows::write);
        insertSpans(jdbc, rows);
        FollowerRows.insert(jdbc, rows);
    }

    static void update(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(UPDATE, rows, ProjectionRows::write);
    }

    static void replaceSpans(Jdbc jdbc, Collection<Row> rows) {
        deleteSpans(jdbc, rows);
        insertSpans(jdbc, rows);
    }

    /** What no fact speaks of any more, its affectation being withdrawn or superseded. */
    static void delete(Jdbc jdbc, Collection<Row> rows) {
        deleteSpans(jdbc, rows);
        FollowerRows.delete(jdbc, rows);
        jdbc.batch("delete from cotraitance where id = ?", rows, (places, row) -> places.number(row.number()));
    }

    static List<Row> read(Jdbc jdbc, Collection<Long> people) {
        List<Row> rows = jdbc.rowsAmong(SELECT, people, ProjectionRows::row);
        Map<Long, List<Span>> spans = new HashMap<>();
        jdbc.rowsAmong(SELECT_SPANS, rows.stream().map(Row::number).toList(), ProjectionRows::span)
                .forEach(row -> spans.computeIfAbsent(row.cotraitance(), any -> new ArrayList<>())
                        .add(row.span()));
        Map<Long, List<Projected.Open>> matters =
                MatterRows.read(jdbc, rows.stream().map(Row::number).toList());
        Map<Long, List<Follower>> followers =
                FollowerRows.read(jdbc, rows.stream().map(Row::number).toList());
        return rows.stream()
                .map(row -> new Row(
                        row.person(),
                        row.cotraitance()
                                .with(spans.get(row.number()), matters.getOrDefault(row.number(), List.of()))
                                .followedBy(followers.getOrDefault(row.number(), List.of()))))
                .toList();
    }

    private static void write(Parameters places, Row row) throws SQLException {
        Projected cotraitance = row.cotraitance();
        places.text(cotraitance.missionLocale().value())
                .text(cotraitance.site().value())
                .day(cotraitance.affectedOn())
                .day(cotraitance.acceptedOn())
                .day(cotraitance.initialisedOn())
                .day(cotraitance.endedOn())
                .small(cotraitance.endReason().map(Codes.EXIT::of))
                .small(Codes.COUNTING.of(cotraitance.counting()))
                .small(cotraitance.countingYear())
                .day(cotraitance.dueOn())
                .number(row.person())
                .number(cotraitance.id().value());
    }

    private static Row row(Columns row) throws SQLException {
        return new Row(
                row.number(),
                new Projected(
                        new CotraitanceId(row.number()),
                        new MissionLocaleId(row.text()),
                        new SafirCode(row.text()),
                        row.day(),
                        row.optionalDay(),
                        row.optionalDay(),
                        row.optionalDay(),
                        row.optionalSmall().map(Codes.EXIT::value),
                        Codes.COUNTING.value(row.small()),
                        row.optionalDay(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static SpanRow span(Columns row) throws SQLException {
        return new SpanRow(
                row.number(),
                new Span(
                        row.day(),
                        row.day(),
                        Codes.PHASE.value(row.small()),
                        row.optionalSmall().map(Codes.STATE::value),
                        row.small(),
                        Codes.COUNTING.value(row.small())));
    }

    private static void insertSpans(Jdbc jdbc, Collection<Row> rows) {
        List<SpanRow> spans = rows.stream()
                .flatMap(row -> row.cotraitance().spans().stream().map(span -> new SpanRow(row.number(), span)))
                .toList();
        jdbc.batch(INSERT_SPAN, spans, (places, row) -> places.number(row.cotraitance())
                .day(row.span().from())
                .day(row.span().to())
                .small(Codes.PHASE.of(row.span().phase()))
                .small(row.span().state().map(Codes.STATE::of))
                .small(row.span().openAlerts())
                .small(Codes.COUNTING.of(row.span().counting())));
    }

    private static void deleteSpans(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(
                "delete from cotraitance_segment where cotraitance = ?",
                rows,
                (places, row) -> places.number(row.number()));
    }
}

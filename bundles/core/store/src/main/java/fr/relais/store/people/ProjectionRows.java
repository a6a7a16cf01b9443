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
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tables of what follows from the facts: co-traitances. */
final class ProjectionRows {

    private static final String COLUMNS = "mission_locale, site, affected_on, accepted_on, initialised_on, ended_on,"
            + " end_reason, counting, counting_year, due_on";

    private static final String SELECT =
            "select person, id, " + COLUMNS.replace(" counting_year,", "") + " from cotraitance where person in (?)";

    private static final String INSERT =
            "insert into cotraitance (" + COLUMNS + ", person, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "update cotraitance set " + COLUMNS.replace(",", " = ?,") + " = ? where person = ? and id = ?";

    private ProjectionRows() {}

    /** A co-traitance and whose it is. */
    record Row(long person, Projected cotraitance) {

        long number() {
            return cotraitance.id().value();
        }
    }

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(INSERT, rows, ProjectionRows::write);
        FollowerRows.insert(jdbc, rows);
    }

    static void update(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(UPDATE, rows, ProjectionRows::write);
    }

    /** What no fact speaks of any more, its affectation being withdrawn or superseded. */
    static void delete(Jdbc jdbc, Collection<Row> rows) {
        FollowerRows.delete(jdbc, rows);
        jdbc.batch("delete from cotraitance where id = ?", rows, (places, row) -> places.number(row.number()));
    }

    static List<Row> read(Jdbc jdbc, Collection<Long> people) {
        List<Row> rows = jdbc.rowsAmong(SELECT, people, ProjectionRows::row);
        Map<Long, List<Span>> spans =
                SpanRows.read(jdbc, rows.stream().map(Row::number).toList());
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
}

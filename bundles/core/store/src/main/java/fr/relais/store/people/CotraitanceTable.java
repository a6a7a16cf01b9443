// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.people.CotraitanceProjection.Follower;
import fr.relais.store.people.CotraitanceProjection.Span;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tables of what follows from the facts: co-traitances. */
final class CotraitanceTable {

    private static final String COLUMNS = "mission_locale, site, affected_on, accepted_on, initialised_on, ended_on,"
            + " end_reason, counting, counting_year, due_on";

    private static final String SELECT =
            "select person, id, " + COLUMNS.replace(" counting_year,", "") + " from cotraitance where person in (?)";

    private static final String INSERT =
            "insert into cotraitance (" + COLUMNS + ", person, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "update cotraitance set " + COLUMNS.replace(",", " = ?,") + " = ? where person = ? and id = ?";

    private CotraitanceTable() {}

    /** A co-traitance and whose it is. */
    record Row(long person, CotraitanceProjection cotraitance) {

        long number() {
            return cotraitance.id().value();
        }
    }

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(INSERT, rows, CotraitanceTable::write);
        FollowerTable.insert(jdbc, rows);
    }

    static void update(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(UPDATE, rows, CotraitanceTable::write);
    }

    /** What no fact speaks of any more, its affectation being withdrawn or superseded. */
    static void delete(Jdbc jdbc, Collection<Row> rows) {
        FollowerTable.delete(jdbc, rows);
        jdbc.batch("delete from cotraitance where id = ?", rows, (places, row) -> places.number(row.number()));
    }

    static List<Row> read(Jdbc jdbc, Collection<Long> people) {
        List<Row> rows = jdbc.rowsAmong(SELECT, people, CotraitanceTable::row);
        Map<Long, List<Span>> spans =
                SegmentTable.read(jdbc, rows.stream().map(Row::number).toList());
        Map<Long, List<CotraitanceProjection.Open>> matters =
                WorkItemTable.read(jdbc, rows.stream().map(Row::number).toList());
        Map<Long, List<Follower>> followers =
                FollowerTable.read(jdbc, rows.stream().map(Row::number).toList());
        return rows.stream()
                .map(row -> new Row(
                        row.person(),
                        row.cotraitance()
                                .with(spans.get(row.number()), matters.getOrDefault(row.number(), List.of()))
                                .followedBy(followers.getOrDefault(row.number(), List.of()))))
                .toList();
    }

    private static void write(ParameterBinder places, Row row) throws SQLException {
        CotraitanceProjection cotraitance = row.cotraitance();
        places.text(cotraitance.missionLocale().value())
                .text(cotraitance.site().value())
                .day(cotraitance.affectedOn())
                .day(cotraitance.acceptedOn())
                .day(cotraitance.initialisedOn())
                .day(cotraitance.endedOn())
                .small(cotraitance.endReason().map(EnumCodes.EXIT::of))
                .small(EnumCodes.COUNTING.of(cotraitance.counting()))
                .small(cotraitance.countingYear())
                .day(cotraitance.dueOn())
                .number(row.person())
                .number(cotraitance.id().value());
    }

    private static Row row(ColumnReader row) throws SQLException {
        return new Row(
                row.number(),
                new CotraitanceProjection(
                        new CotraitanceId(row.number()),
                        new MissionLocaleId(row.text()),
                        new SafirCode(row.text()),
                        row.day(),
                        row.optionalDay(),
                        row.optionalDay(),
                        row.optionalDay(),
                        row.optionalSmall().map(EnumCodes.EXIT::value),
                        EnumCodes.COUNTING.value(row.small()),
                        row.optionalDay(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}

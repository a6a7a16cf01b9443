// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.people.CotraitanceProjection.Span;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of the segments of co-traitances: where each stands from a day to a day. */
final class SegmentTable {

    private static final String INSERT = "insert into cotraitance_segment (cotraitance, from_day, to_day, phase,"
            + " state, open_alerts, counting) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update cotraitance_segment set to_day = ?, phase = ?, state = ?,"
            + " open_alerts = ?, counting = ? where cotraitance = ? and from_day = ?";
    private static final String DELETE = "delete from cotraitance_segment where cotraitance = ? and from_day = ?";
    private static final String SELECT = "select cotraitance, from_day, to_day, phase, state, open_alerts, counting"
            + " from cotraitance_segment where cotraitance in (?) order by from_day";

    private SegmentTable() {}

    /** A segment and whose it is. */
    record Row(CotraitanceId cotraitance, Span span) {}

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(
                INSERT, rows, (places, row) -> places.number(row.cotraitance().value())
                        .day(row.span().from())
                        .day(row.span().to())
                        .small(EnumCodes.PHASE.of(row.span().phase()))
                        .small(row.span().state().map(EnumCodes.STATE::of))
                        .small(row.span().openAlerts())
                        .small(EnumCodes.COUNTING.of(row.span().counting())));
    }

    static void update(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(UPDATE, rows, (places, row) -> places.day(row.span().to())
                .small(EnumCodes.PHASE.of(row.span().phase()))
                .small(row.span().state().map(EnumCodes.STATE::of))
                .small(row.span().openAlerts())
                .small(EnumCodes.COUNTING.of(row.span().counting()))
                .number(row.cotraitance().value())
                .day(row.span().from()));
    }

    static void delete(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(
                DELETE, rows, (places, row) -> places.number(row.cotraitance().value())
                        .day(row.span().from()));
    }

    /** By co-traitance, each in the order of days. */
    static Map<Long, List<Span>> read(Jdbc jdbc, Collection<Long> cotraitances) {
        Map<Long, List<Span>> spans = new HashMap<>();
        jdbc.rowsAmong(SELECT, cotraitances, SegmentTable::row)
                .forEach(row -> spans.computeIfAbsent(row.cotraitance().value(), any -> new ArrayList<>())
                        .add(row.span()));
        return spans;
    }

    private static Row row(ColumnReader row) throws SQLException {
        return new Row(
                new CotraitanceId(row.number()),
                new Span(
                        row.day(),
                        row.day(),
                        EnumCodes.PHASE.value(row.small()),
                        row.optionalSmall().map(EnumCodes.STATE::value),
                        row.small(),
                        EnumCodes.COUNTING.value(row.small())));
    }
}

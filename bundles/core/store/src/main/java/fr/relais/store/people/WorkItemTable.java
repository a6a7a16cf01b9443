// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.people.CotraitanceProjection.Open;
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

/** The table of what is to be seen to, from which working lists are read: derived, like the segments beside it. */
final class WorkItemTable {

    private static final String INSERT = "insert into cotraitance_matter (cotraitance, kind, from_day, to_day, reason,"
            + " settlement) values (?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update cotraitance_matter set to_day = ?, reason = ?, settlement = ?"
            + " where cotraitance = ? and kind = ? and from_day = ?";
    private static final String DELETE =
            "delete from cotraitance_matter where cotraitance = ? and kind = ? and from_day = ?";
    private static final String SELECT = "select cotraitance, kind, from_day, to_day, reason, settlement"
            + " from cotraitance_matter where cotraitance in (?) order by kind, from_day";

    private WorkItemTable() {}

    /** A matter and whose it is. */
    record Row(CotraitanceId cotraitance, Open matter) {}

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(
                INSERT, rows, (places, row) -> places.number(row.cotraitance().value())
                        .small(EnumCodes.MATTER.of(row.matter().kind()))
                        .day(row.matter().from())
                        .day(row.matter().to())
                        .small(row.matter().reason().map(EnumCodes.ALERT::of))
                        .small(row.matter().settlement().map(EnumCodes.SETTLEMENT::of)));
    }

    static void update(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(UPDATE, rows, (places, row) -> places.day(row.matter().to())
                .small(row.matter().reason().map(EnumCodes.ALERT::of))
                .small(row.matter().settlement().map(EnumCodes.SETTLEMENT::of))
                .number(row.cotraitance().value())
                .small(EnumCodes.MATTER.of(row.matter().kind()))
                .day(row.matter().from()));
    }

    static void delete(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(
                DELETE, rows, (places, row) -> places.number(row.cotraitance().value())
                        .small(EnumCodes.MATTER.of(row.matter().kind()))
                        .day(row.matter().from()));
    }

    /** By co-traitance, each in the order of kind and day. */
    static Map<Long, List<Open>> read(Jdbc jdbc, Collection<Long> cotraitances) {
        Map<Long, List<Open>> matters = new HashMap<>();
        jdbc.rowsAmong(SELECT, cotraitances, WorkItemTable::row)
                .forEach(row -> matters.computeIfAbsent(row.cotraitance().value(), any -> new ArrayList<>())
                        .add(row.matter()));
        return matters;
    }

    private static Row row(ColumnReader row) throws SQLException {
        return new Row(
                new CotraitanceId(row.number()),
                new Open(
                        EnumCodes.MATTER.value(row.small()),
                        row.day(),
                        row.day(),
                        row.optionalSmall().map(EnumCodes.ALERT::value),
                        row.optionalSmall().map(EnumCodes.SETTLEMENT::value)));
    }
}

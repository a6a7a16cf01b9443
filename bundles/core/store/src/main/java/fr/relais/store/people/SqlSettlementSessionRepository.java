// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.spi.SettlementSessionRepository;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.RecordedSettlementSession;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of sittings that settled alerts; rows are only added. */
final class SqlSettlementSessionRepository implements SettlementSessionRepository {

    private static final String INSERT = "insert into alert_sitting"
            + " (id, held_on, label, settlement, ground, settled_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_ITEM =
            "insert into alert_sitting_item (sitting, cotraitance, raised_on) values (?, ?, ?)";
    private static final String SELECT = "select i.cotraitance, i.raised_on, s.id, s.held_on, s.label, s.settlement,"
            + " s.ground, s.settled_by, s.recorded_at from alert_sitting_item i"
            + " join alert_sitting s on s.id = i.sitting where i.cotraitance in (?) order by s.id";

    private final Jdbc jdbc;
    private final Instant now;

    SqlSettlementSessionRepository(Jdbc jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Item(AlertKey alert, RecordedSettlementSession sitting) {}

    @Override
    public long keep(SettlementSession sitting, String by, List<AlertKey> settled) {
        long number = jdbc.next("alert_sitting_seq", 1)[0];
        jdbc.update(INSERT, sitting, (places, row) -> places.number(number)
                .day(row.heldOn())
                .text(row.label())
                .small(EnumCodes.SETTLEMENT.of(row.settlement()))
                .text(row.ground())
                .text(by)
                .instant(now));
        jdbc.batch(INSERT_ITEM, settled, (places, alert) -> places.number(number)
                .number(alert.cotraitance().value())
                .day(alert.raisedOn()));
        return number;
    }

    @Override
    public Map<AlertKey, List<RecordedSettlementSession>> of(Collection<CotraitanceId> cotraitances) {
        Map<AlertKey, List<RecordedSettlementSession>> sittings = new HashMap<>();
        List<Long> numbers =
                cotraitances.stream().map(CotraitanceId::value).distinct().toList();
        jdbc.rowsAmong(SELECT, numbers, SqlSettlementSessionRepository::item)
                .forEach(item -> sittings.computeIfAbsent(item.alert(), any -> new ArrayList<>())
                        .add(item.sitting()));
        return sittings;
    }

    private static Item item(ColumnReader row) throws SQLException {
        AlertKey alert = new AlertKey(new CotraitanceId(row.number()), row.day());
        long number = row.number();
        SettlementSession sitting =
                new SettlementSession(row.day(), row.text(), EnumCodes.SETTLEMENT.value(row.small()), row.text());
        return new Item(alert, new RecordedSettlementSession(number, sitting, row.text(), row.instant()));
    }
}

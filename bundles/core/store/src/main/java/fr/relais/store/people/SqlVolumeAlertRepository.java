// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.spi.VolumeAlertRepository;
import fr.relais.cotraitance.volume.RaisedVolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.VolumeFigures;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flow alerts and what was done about them (R-O5). Rows are only added. */
final class SqlVolumeAlertRepository implements VolumeAlertRepository {

    private static final String ALERT =
            "select id, kind, place_level, place_code, alert_year, on_day, objective, counted, awaiting, total from"
                    + " flow_alert";
    private static final String ACT =
            "select id, alert, steering_level, kind, on_day, finding, user_name from flow_alert_act";

    private final Jdbc jdbc;
    private final Instant now;

    SqlVolumeAlertRepository(Jdbc jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** An act with its place in the order of recording. */
    private record ActRow(long id, long alert, VolumeAlertAct act) {}

    /** What is raised once. */
    private record Key(int kind, Place about, int objective) {
        static Key of(RaisedVolumeAlert alert) {
            return new Key(
                    EnumCodes.FLOW_ALERT.of(alert.kind()),
                    alert.about(),
                    alert.figures().objective());
        }
    }

    @Override
    public int raise(Collection<RaisedVolumeAlert> alerts) {
        Set<Key> known = new HashSet<>();
        Map<Integer, List<String>> byYear = new HashMap<>();
        alerts.forEach(alert -> byYear.computeIfAbsent(alert.about().year(), any -> new ArrayList<>())
                .add(alert.about().code()));
        byYear.forEach((year, places) -> alerts(places, year).forEach(note -> known.add(Key.of(note.raised()))));
        List<RaisedVolumeAlert> fresh =
                alerts.stream().filter(alert -> known.add(Key.of(alert))).toList();
        // if another node raises one first, the engine refuses ours and the work is run again
        jdbc.batch(
                "insert into flow_alert (kind, place_level, place_code, alert_year, on_day, objective, counted,"
                        + " awaiting, total, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh,
                (places, alert) -> places.small(EnumCodes.FLOW_ALERT.of(alert.kind()))
                        .small(EnumCodes.LEVEL.of(alert.about().level()))
                        .text(alert.about().code())
                        .small(alert.about().year())
                        .day(alert.on())
                        .small(alert.figures().objective())
                        .small(alert.figures().counted())
                        .small(alert.figures().awaiting())
                        .small(alert.figures().totalInCotraitance())
                        .instant(now));
        return fresh.size();
    }

    @Override
    public List<Note> of(Collection<String> codes, int year) {
        return withActs(alerts(codes, year));
    }

    @Override
    public Optional<Note> open(long id) {
        jdbc.lock("flow_alert", List.of(id));
        return withActs(jdbc.rowsAmong(ALERT + " where id in (?)", List.of(id), SqlVolumeAlertRepository::alert))
                .stream()
                .findFirst();
    }

    @Override
    public void act(long id, VolumeAlertAct act) {
        jdbc.update(
                "insert into flow_alert_act (alert, steering_level, kind, on_day, finding, user_name, acted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                act,
                (places, row) -> places.number(id)
                        .small(EnumCodes.LEVEL.of(row.level()))
                        .small(EnumCodes.FLOW_ALERT_ACT.of(row.kind()))
                        .day(row.on())
                        .text(row.finding())
                        .text(row.user())
                        .instant(now));
    }

    private List<Note> alerts(Collection<String> codes, int year) {
        return jdbc
                .rowsAmongTexts(
                        ALERT + " where alert_year = ? and place_code in (?)",
                        places -> places.small(year),
                        codes.stream().distinct().toList(),
                        SqlVolumeAlertRepository::alert)
                .stream()
                .sorted(Comparator.comparingLong(Note::id))
                .toList();
    }

    private List<Note> withActs(List<Note> notes) {
        Map<Long, List<VolumeAlertAct>> acts = new HashMap<>();
        jdbc
                .rowsAmong(
                        ACT + " where alert in (?)",
                        notes.stream().map(Note::id).toList(),
                        row -> new ActRow(
                                row.number(),
                                row.number(),
                                new VolumeAlertAct(
                                        EnumCodes.LEVEL.value(row.small()),
                                        EnumCodes.FLOW_ALERT_ACT.value(row.small()),
                                        row.day(),
                                        row.text(),
                                        row.text())))
                .stream()
                .sorted(Comparator.comparingLong(ActRow::id))
                .forEach(row -> acts.computeIfAbsent(row.alert(), any -> new ArrayList<>())
                        .add(row.act()));
        return notes.stream()
                .map(note -> new Note(note.id(), note.raised(), acts.getOrDefault(note.id(), List.of())))
                .toList();
    }

    private static Note alert(ColumnReader row) throws SQLException {
        return new Note(
                row.number(),
                new RaisedVolumeAlert(
                        EnumCodes.FLOW_ALERT.value(row.small()),
                        new Place(EnumCodes.LEVEL.value(row.small()), row.text(), row.small()),
                        row.day(),
                        new VolumeFigures(row.small(), row.small(), row.small(), row.small())),
                List.of());
    }
}

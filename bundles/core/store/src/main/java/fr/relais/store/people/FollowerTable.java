// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.people.CotraitanceProjection.Follower;
import fr.relais.store.people.CotraitanceTable.Row;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of who follows which co-traitance: only those whose mission locale merged have rows, which then cover their whole time. */
final class FollowerTable {

    private FollowerTable() {}

    private record FollowerOf(long cotraitance, Follower follower) {}

    static void replace(Jdbc jdbc, Collection<Row> rows) {
        delete(jdbc, rows);
        insert(jdbc, rows);
    }

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        List<FollowerOf> followers = rows.stream()
                .flatMap(row -> row.cotraitance().followers().stream().map(one -> new FollowerOf(row.number(), one)))
                .toList();
        if (followers.isEmpty()) {
            return;
        }
        jdbc.batch(
                "insert into cotraitance_follower (cotraitance, from_day, to_day, mission_locale) values (?, ?, ?, ?)",
                followers,
                (places, row) -> places.number(row.cotraitance())
                        .day(row.follower().from())
                        .day(row.follower().to())
                        .text(row.follower().missionLocale().value()));
    }

    static void delete(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(
                "delete from cotraitance_follower where cotraitance = ?",
                rows,
                (places, row) -> places.number(row.number()));
    }

    static Map<Long, List<Follower>> read(Jdbc jdbc, Collection<Long> cotraitances) {
        Map<Long, List<Follower>> followers = new HashMap<>();
        jdbc.rowsAmong(
                        "select cotraitance, from_day, to_day, mission_locale from cotraitance_follower"
                                + " where cotraitance in (?) order by from_day",
                        cotraitances,
                        row -> new FollowerOf(
                                row.number(), new Follower(row.day(), row.day(), new MissionLocaleId(row.text()))))
                .forEach(row -> followers
                        .computeIfAbsent(row.cotraitance(), any -> new ArrayList<>())
                        .add(row.follower()));
        return followers;
    }
}

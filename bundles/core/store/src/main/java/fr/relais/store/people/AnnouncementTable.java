// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What was done about co-traitances: ends announced (R-L18), affectations accepted as provisional (I-E4). Rows are only added. */
final class AnnouncementTable {

    private AnnouncementTable() {}

    /** An automatic end that was announced. */
    record Announcement(long person, CotraitanceId cotraitance, LocalDate on, String rule, Instant at) {}

    /** An affectation accepted under a convention that wasn't signed. */
    record Provisional(long person, CotraitanceId cotraitance, Instant at) {}

    static void announce(Jdbc jdbc, Collection<Announcement> rows) {
        jdbc.batch(
                "insert into announcement (person, cotraitance, on_day, rule, announced_at) values (?, ?, ?, ?, ?)",
                rows,
                (places, row) -> places.number(row.person())
                        .number(row.cotraitance().value())
                        .day(row.on())
                        .text(row.rule())
                        .instant(row.at()));
    }

    /** In no order: a set is made of them, and Derby spends more on opening a sort than on reading the rows. */
    static List<Announcement> announcements(Jdbc jdbc, Collection<Long> people) {
        return jdbc.rowsAmong(
                "select person, cotraitance, on_day, rule, announced_at from announcement where person in (?)",
                people,
                row -> new Announcement(
                        row.number(), new CotraitanceId(row.number()), row.day(), row.text(), row.instant()));
    }

    static void provisional(Jdbc jdbc, Collection<Provisional> rows) {
        jdbc.batch(
                "insert into provisional_affectation (person, cotraitance, noted_at) values (?, ?, ?)",
                rows,
                (places, row) -> places.number(row.person())
                        .number(row.cotraitance().value())
                        .instant(row.at()));
    }

    static List<Provisional> provisionals(Jdbc jdbc, Collection<Long> people) {
        return jdbc.rowsAmong(
                "select person, cotraitance, noted_at from provisional_affectation where person in (?)",
                people,
                row -> new Provisional(row.number(), new CotraitanceId(row.number()), row.instant()));
    }
}

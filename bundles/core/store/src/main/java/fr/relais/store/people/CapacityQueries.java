// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.spi.UnitOfWork.Taken;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.MissionLocaleId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The places of missions locales on their objectives (R-E6, R-O6). */
final class CapacityQueries {

    /** For so many missions locales, as when the volumes of all are watched, reading every row once costs less than looking up each one's. */
    private static final int MANY = 50;

    /** {@code %s}: of which missions locales. */
    private static final String TAKEN = "select mission_locale, sum(case when counting_year = ? and counting = ? then"
            + " 1 else 0 end), sum(case when initialised_on is null then 1 else 0 end), sum(case when counting_year = ?"
            + " and counting = ? then 1 else 0 end) from cotraitance where (counting_year = ? or initialised_on is null"
            + " and affected_on <= ? and (ended_on is null or ended_on > ?))%s group by mission_locale";

    private static final String FOLLOWED_THROUGHOUT = TAKEN.replace(
            " group by",
            " and not exists (select 1 from cotraitance_follower f where f.cotraitance = cotraitance.id) group by");

    /** W9: of those whose mission locale merged, at whoever followed them when they were initialised, or on the day asked about. */
    private static final String TAKEN_FROM_OTHERS = "select f.mission_locale,"
            + " sum(case when c.counting_year = ? and c.counting = ? then 1 else 0 end),"
            + " sum(case when c.initialised_on is null then 1 else 0 end),"
            + " sum(case when c.counting_year = ? and c.counting = ? then 1 else 0 end)"
            + " from cotraitance_follower f join cotraitance c on c.id = f.cotraitance"
            + " where (c.counting_year = ? and f.from_day <= c.initialised_on and f.to_day >= c.initialised_on"
            + " or c.initialised_on is null and c.affected_on <= ? and (c.ended_on is null or c.ended_on > ?)"
            + " and (f.from_day <= ? or f.from_day = c.affected_on) and f.to_day >= ?)"
            + "%s group by f.mission_locale";

    private final Jdbc jdbc;

    CapacityQueries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever comes second waits here for the end of the first one's transaction. */
    void lock(MissionLocaleId missionLocale, int year) {
        int found = jdbc.update(
                "update places set asked = asked + 1 where mission_locale = ? and counting_year = ?",
                missionLocale,
                (p, id) -> p.text(id.value()).small(year));
        if (found == 0) {
            // if somebody else makes the row first, the engine refuses this one and the work is run again
            jdbc.update(
                    "insert into places (mission_locale, counting_year, asked) values (?, ?, 1)",
                    missionLocale,
                    (p, id) -> p.text(id.value()).small(year));
        }
    }

    /** Without missions locales where nothing is taken. */
    Map<MissionLocaleId, Taken> taken(Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        Map<MissionLocaleId, Taken> taken = new HashMap<>();
        boolean anyPassedOn = anyPassedOn();
        read(
                anyPassedOn ? FOLLOWED_THROUGHOUT : TAKEN,
                "mission_locale",
                places -> asked(places, year, asOf),
                missionsLocales,
                row -> add(row, taken));
        if (anyPassedOn) {
            read(
                    TAKEN_FROM_OTHERS,
                    "f.mission_locale",
                    places -> asked(places, year, asOf).day(asOf).day(asOf),
                    missionsLocales,
                    row -> add(row, taken));
        }
        taken.keySet().retainAll(Set.copyOf(missionsLocales));
        return taken;
    }

    private void read(
            String query,
            String column,
            ParameterBinder.First asked,
            Collection<MissionLocaleId> missionsLocales,
            ColumnReader.To<Taken> type) {
        if (missionsLocales.size() < MANY) {
            jdbc.rowsAmongTexts(
                    query.formatted(" and " + column + " in (?)"),
                    asked,
                    missionsLocales.stream().map(MissionLocaleId::value).toList(),
                    type);
        } else {
            jdbc.rows(query.formatted(""), asked, (places, how) -> how.set(places), type);
        }
    }

    /** W9: without any merger nobody needs to be looked for in every row. */
    private boolean anyPassedOn() {
        return !jdbc.rows(
                        "select cotraitance from cotraitance_follower fetch first 1 rows only",
                        null,
                        (places, nothing) -> {},
                        ColumnReader::number)
                .isEmpty();
    }

    private static ParameterBinder asked(ParameterBinder places, int year, LocalDate asOf) throws SQLException {
        return places.small(year)
                .small(EnumCodes.COUNTING.of(Counting.COUNTED))
                .small(year)
                .small(EnumCodes.COUNTING.of(Counting.IN_CIVIS))
                .small(year)
                .day(LocalDate.of(year, 12, 31))
                .day(asOf);
    }

    private static Taken add(ColumnReader row, Map<MissionLocaleId, Taken> taken) throws SQLException {
        return taken.merge(
                new MissionLocaleId(row.text()), new Taken(row.small(), row.small(), row.small()), Taken::and);
    }
}

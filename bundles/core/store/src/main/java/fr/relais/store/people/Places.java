// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.spi.Work.Taken;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The places of missions locales on their objectives (R-E6, R-O6). */
final class Places {

    private static final String TAKEN = "select mission_locale,"
            + " sum(case when counting_year = ? and counting = ? then 1 else 0 end),"
            + " sum(case when initialised_on is null then 1 else 0 end),"
            + " sum(case when counting_year = ? and counting = ? then 1 else 0 end)"
            + " from cotraitance"
            + " where (counting_year = ? or initialised_on is null and affected_on <= ? and (ended_on is null or ended_on > ?))"
            + " and mission_locale in (?) group by mission_locale";

    private final Jdbc jdbc;

    Places(Jdbc jdbc) {
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
        jdbc.rowsAmongTexts(
                TAKEN,
                places -> places.small(year)
                        .small(Codes.COUNTING.of(Counting.COUNTED))
                        .small(year)
                        .small(Codes.COUNTING.of(Counting.IN_CIVIS))
                        .small(year)
                        .day(LocalDate.of(year, 12, 31))
                        .day(asOf),
                missionsLocales.stream().map(MissionLocaleId::value).toList(),
                row -> taken.put(new MissionLocaleId(row.text()), new Taken(row.small(), row.small(), row.small())));
        return taken;
    }
}

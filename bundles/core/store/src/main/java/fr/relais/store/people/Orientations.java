// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.orientation.Outcome;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What an affectation needs of the decisions that were kept: by day, whether the person was oriented; the last one of a day counts. */
final class Orientations {

    private static final String SELECT =
            "select person, on_day, outcome from decision where person in (?) order by person, on_day, id";

    private Orientations() {}

    static Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> of(Jdbc jdbc, Collection<Long> people) {
        Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> decided = new HashMap<>();
        jdbc.rowsAmong(
                SELECT, people, row -> decided.computeIfAbsent(new YoungPersonId(row.number()), any -> new TreeMap<>())
                        .put(row.day(), Codes.OUTCOME.value(row.small()) == Outcome.ORIENTED));
        return decided;
    }
}

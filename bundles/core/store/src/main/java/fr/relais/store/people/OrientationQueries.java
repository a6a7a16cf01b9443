// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.orientation.Outcome;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What an affectation needs of the decisions that were kept: by day, whether the person was oriented; the last one of a day counts. */
final class OrientationQueries {

    private static final String SELECT = "select id, person, on_day, outcome from decision where person in (?)";

    /** One decision. */
    private record Row(long id, long person, LocalDate on, boolean oriented) {}

    private OrientationQueries() {}

    /** @param parts the numbers of whole files by those of the files merged into them */
    static Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> of(
            Jdbc jdbc, Collection<Long> people, Map<Long, Long> parts) {
        Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> decided = new HashMap<>();
        List<Long> all = new ArrayList<>(people);
        all.addAll(parts.keySet());
        // put in order here: Derby spends more on opening a sort than on reading the rows
        jdbc
                .rowsAmong(
                        SELECT,
                        all,
                        row -> new Row(
                                row.number(),
                                row.number(),
                                row.day(),
                                EnumCodes.OUTCOME.value(row.small()) == Outcome.ORIENTED))
                .stream()
                .sorted(Comparator.comparingLong(Row::id))
                .forEach(row -> decided.computeIfAbsent(
                                new YoungPersonId(parts.getOrDefault(row.person(), row.person())),
                                any -> new TreeMap<>())
                        .put(row.on(), row.oriented()));
        return decided;
    }
}

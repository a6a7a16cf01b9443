// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A table of how many decisions of a trial went from what to what; in the place of both stands one value where something wasn't evaluated.
 *
 * @param table has a row for each pair that was met
 * @param none what stands in the place of both
 * @param writing fills a place in
 * @param reading reads a column
 * @param <V> what stands in the columns
 */
record ShadowCounts<V>(String table, V none, Writing<V> writing, Reading<V> reading) {

    /** Of numbers. */
    static ShadowCounts<Integer> ofNumbers(String table, int none) {
        return new ShadowCounts<>(table, none, ParameterBinder::small, ColumnReader::small);
    }

    /** Of texts. */
    static ShadowCounts<String> ofTexts(String table, String none) {
        return new ShadowCounts<>(table, none, ParameterBinder::text, ColumnReader::text);
    }

    /** What the table holds of a trial. */
    record Counted<V>(Map<Map.Entry<V, V>, Long> changes, long notEvaluated) {}

    /** Adds to a trial whose row this transaction has written. */
    void add(Jdbc jdbc, long trial, boolean traffic, V former, V later, long decisions) {
        ParameterBinder.Of<Long> places = (into, number) ->
                writing.write(writing.write(into.number(number).number(trial).flag(traffic), former), later);
        int known = jdbc.update(
                "update " + table + " set decisions = decisions + ?"
                        + " where event = ? and traffic = ? and former = ? and later = ?",
                decisions,
                places);
        if (known == 0) {
            jdbc.update(
                    "insert into " + table + " (decisions, event, traffic, former, later) values (?, ?, ?, ?, ?)",
                    decisions,
                    places);
        }
    }

    /** Adds what wasn't evaluated, if anything wasn't. */
    void addNotEvaluated(Jdbc jdbc, long trial, boolean traffic, long decisions) {
        if (decisions > 0) {
            add(jdbc, trial, traffic, none, none, decisions);
        }
    }

    Counted<V> of(Jdbc jdbc, long trial, boolean traffic) {
        Map<Map.Entry<V, V>, Long> counted = new HashMap<>();
        jdbc.rows(
                "select former, later, decisions from " + table + " where event = ? and traffic = ?",
                trial,
                (places, number) -> places.number(number).flag(traffic),
                row -> counted.put(Map.entry(reading.read(row), reading.read(row)), row.number()));
        Long notEvaluated = counted.remove(Map.entry(none, none));
        return new Counted<>(counted, notEvaluated == null ? 0 : notEvaluated);
    }

    /** Fills a place in. */
    interface Writing<V> {
        ParameterBinder write(ParameterBinder into, V value) throws SQLException;
    }

    /** Reads a column. */
    interface Reading<V> {
        V read(ColumnReader row) throws SQLException;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table whose rows are values: what it is called, which columns are its key, and how a value is written and read. The places of a
 * value are the plain columns first, then those of the key.
 *
 * @param <T> what a row says
 */
public final class TableMapping<T> {

    /** From so many values on, the table is read first, so that only what differs is written. */
    private static final int MANY = 200;

    private final Function<T, ?> key;
    private final ParameterBinder.Of<T> write;
    private final ColumnReader.To<T> read;
    private final String select;
    private final String insert;
    private final String update;

    /**
     * Describes a table.
     *
     * @param columns plain columns, at least one
     * @param keys columns of the key
     * @param key what tells values of different rows apart
     */
    public TableMapping(
            String name,
            List<String> columns,
            List<String> keys,
            Function<T, ?> key,
            ParameterBinder.Of<T> write,
            ColumnReader.To<T> read) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(keys);
        String names = String.join(", ", all);
        this.key = key;
        this.write = write;
        this.read = read;
        this.select = "select " + names + " from " + name;
        this.insert = "insert into " + name + " (" + names + ") values (?" + ", ?".repeat(all.size() - 1) + ")";
        this.update = "update " + name + " set " + String.join(" = ?, ", columns) + " = ? where "
                + String.join(" = ? and ", keys) + " = ?";
    }

    /** Every row. */
    public List<T> all(Jdbc jdbc) {
        return jdbc.rows(select, null, (places, nothing) -> {}, read);
    }

    /** Inserts values, or updates the rows of the same keys where they differ. Of two values of one key the later counts. */
    public void save(Jdbc jdbc, Collection<T> values) {
        Map<Object, T> wanted = new LinkedHashMap<>();
        values.forEach(value -> wanted.put(key.apply(value), value));
        if (wanted.size() < MANY) {
            wanted.values().forEach(value -> {
                if (jdbc.update(update, value, write) == 0) {
                    jdbc.update(insert, value, write);
                }
            });
            return;
        }
        Map<Object, T> known = new LinkedHashMap<>();
        all(jdbc).forEach(value -> known.put(key.apply(value), value));
        List<T> fresh = new ArrayList<>();
        List<T> different = new ArrayList<>();
        wanted.forEach((id, value) -> {
            T before = known.get(id);
            if (before == null) {
                fresh.add(value);
            } else if (!before.equals(value)) {
                different.add(value);
            }
        });
        jdbc.batch(insert, fresh, write);
        jdbc.batch(update, different, write);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.tables;

import fr.relais.vocabulary.RuleId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table of examples in a text file: cells between bars, the first line of cells names the columns, lines that begin with # are
 * remarks. A row that hasn't as many cells as there are columns is malformed, and so is a table without rows.
 */
public final class ExampleTable {

    private ExampleTable() {}

    /** The rows of a table that lies beside a class, as the parameters of a parameterized test. */
    public static List<Object[]> beside(Class<?> test, String... names) {
        return Stream.of(names)
                .flatMap(name -> rows(test, name).stream())
                .map(row -> new Object[] {row})
                .toList();
    }

    /** The rows of one table. */
    public static List<Row> rows(Class<?> test, String name) {
        try (InputStream file = test.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("no table " + name + " beside " + test.getName());
            }
            return parse(
                    name,
                    new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> parse(String name, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = null;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            if (columns == null) {
                columns = cells;
                continue;
            }
            String place = name + ":" + number;
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        place + " has " + cells.size() + " cells for the " + columns.size() + " columns " + columns);
            }
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.put(columns.get(i), cells.get(i));
            }
            rows.add(new Row(place, byColumn));
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + " has no rows");
        }
        return rows;
    }

    /** One example: its place in the file, and its cells by column. */
    public record Row(String place, Map<String, String> cells) {

        /** @throws IllegalArgumentException if it has a column of rules and doesn't name one, or names something else */
        public Row {
            if (cells.containsKey("rule")) {
                Stream.of(cells.get("rule").split(" ")).forEach(RuleId::new);
            }
        }

        /** A cell that the table must have. */
        public String cell(String column) {
            if (!has(column)) {
                throw new IllegalArgumentException(place + " has no column " + column);
            }
            return cells.get(column);
        }

        /** Whether the table has that column. */
        public boolean has(String column) {
            return cells.containsKey(column);
        }

        @Override
        public String toString() {
            return place + " " + cells.values();
        }
    }
}

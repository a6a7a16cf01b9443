// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a kind of file looks like: the columns that it has, those that it may have, and how a row becomes a value. Built as the table
 * in the documentation reads; immutable.
 */
final class FileSchema<T> {

    private final Columns columns;
    private final Function<CsvRow, T> reading;

    private FileSchema(Columns columns, Function<CsvRow, T> reading) {
        this.columns = columns;
        this.reading = reading;
    }

    /** The columns that every such file has. */
    static Columns columns(String... required) {
        return new Columns(List.of(required), Set.of(), Pattern.compile("(?!)"));
    }

    /** The columns of a file, on the way to a layout. */
    record Columns(List<String> required, Set<String> others, Pattern pattern) {

        /** May have these too. */
        Columns optional(String... names) {
            Set<String> more = new TreeSet<>(others);
            more.addAll(List.of(names));
            return new Columns(required, more, pattern);
        }

        /** May say from when and until when each row holds. */
        Columns dated() {
            return optional("from", "to");
        }

        /** May have any columns whose name looks so. */
        Columns andAny(String regex) {
            return new Columns(required, others, Pattern.compile(regex));
        }

        /** How a row becomes a value. */
        <T> FileSchema<T> read(Function<CsvRow, T> reading) {
            return new FileSchema<>(this, reading);
        }
    }

    List<String> required() {
        return columns.required();
    }

    /** The columns that such a file has or may have, in the order of their names. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(columns.others());
        names.addAll(columns.required());
        return names;
    }

    boolean knows(String column) {
        return columns.required().contains(column)
                || columns.others().contains(column)
                || columns.pattern().matcher(column).matches();
    }

    T read(CsvRow row) {
        return reading.apply(row);
    }
}

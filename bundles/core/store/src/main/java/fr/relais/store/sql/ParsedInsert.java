// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An insert that does no more than to fill places: what an engine's own way of loading can do as well. */
record ParsedInsert(String table, String columns) {

    private static final Pattern FORM = Pattern.compile(
            "insert into (\\w+) \\(([\\w, ]+)\\) values \\(\\?(?:, ?\\?)*\\)", Pattern.CASE_INSENSITIVE);

    /** Empty if the statement does more, or something else. */
    static Optional<ParsedInsert> of(String statement) {
        Matcher matcher = FORM.matcher(statement.strip());
        return matcher.matches() ? Optional.of(new ParsedInsert(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The insert of so many rows at once. */
    String of(int rows) {
        String row = "(?"
                + ", ?".repeat((int) columns.chars().filter(sign -> sign == ',').count()) + ")";
        return "insert into " + table + " (" + columns + ") values " + row + (", " + row).repeat(rows - 1);
    }
}

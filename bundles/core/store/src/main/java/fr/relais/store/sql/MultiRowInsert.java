// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Inserts several rows by one statement, {@code insert … values (…), (…), …}: for each execution Derby opens the table and its indexes
 * anew, and that costs as much as a third of the row.
 */
final class MultiRowInsert {

    /** From here on more rows in a statement gain nothing. */
    private static final int ROWS = 8;

    private MultiRowInsert() {}

    static <T> void run(
            Connection connection, ParsedInsert insert, Collection<T> rows, ParameterBinder.Of<T> parameters)
            throws SQLException {
        try (PreparedStatement several = connection.prepareStatement(insert.of(ROWS));
                PreparedStatement one = connection.prepareStatement(insert.of(1))) {
            ParameterBinder places = new ParameterBinder(several);
            ParameterBinder placesOfOne = new ParameterBinder(one);
            int left = rows.size();
            int filled = 0;
            for (T row : rows) {
                if (filled == 0 && left < ROWS) {
                    placesOfOne.restart();
                    parameters.set(placesOfOne, row);
                    one.executeUpdate();
                    continue;
                }
                parameters.set(places, row);
                if (++filled == ROWS) {
                    several.executeUpdate();
                    places.restart();
                    filled = 0;
                    left -= ROWS;
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.migration;

import fr.relais.store.sql.Engine;
import fr.relais.store.sql.EnumCodes;
import fr.relais.vocabulary.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The dated values of the national texts (R-K3, R-O1), each with its source: the files {@code parameters.csv} and
 * {@code objectives.csv} beside this class. Only what is missing is added; what is there was imported, and stays.
 */
final class NationalValues {

    private NationalValues() {}

    static void addMissing(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            addParameters(connection);
            addObjectives(connection);
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void addParameters(Connection connection) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement(
                        "select amount from parameter_value where parameter = ? and from_day = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into parameter_value (parameter, from_day, amount, source) values (?, ?, ?, ?)")) {
            for (String[] columns : rows("parameters.csv", 4)) {
                known.setString(1, columns[0]);
                known.setDate(2, Date.valueOf(columns[1]));
                if (finds(known)) {
                    continue;
                }
                insert.setString(1, columns[0]);
                insert.setDate(2, Date.valueOf(columns[1]));
                insert.setInt(3, Integer.parseInt(columns[2]));
                insert.setString(4, columns[3]);
                insert.executeUpdate();
            }
        }
    }

    /** An objective that was amended since stays: only a place and year without any gets one. */
    private static void addObjectives(Connection connection) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement(
                        "select id from objective where steering_level = ? and code = ? and objective_year = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into objective (id, steering_level, code, objective_year, volume, agreed_on, source)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (String[] columns : rows("objectives.csv", 6)) {
                int level = EnumCodes.LEVEL.of(Level.valueOf(columns[0]));
                known.setInt(1, level);
                known.setString(2, columns[1]);
                known.setInt(3, Integer.parseInt(columns[2]));
                if (finds(known)) {
                    continue;
                }
                insert.setLong(1, Engine.of(connection).next(connection, "objective_seq"));
                insert.setInt(2, level);
                insert.setString(3, columns[1]);
                insert.setInt(4, Integer.parseInt(columns[2]));
                insert.setInt(5, Integer.parseInt(columns[3]));
                insert.setDate(6, Date.valueOf(columns[4]));
                insert.setString(7, columns[5]);
                insert.executeUpdate();
            }
        }
    }

    private static boolean finds(PreparedStatement query) throws SQLException {
        try (var result = query.executeQuery()) {
            return result.next();
        }
    }

    /** The rows after the header; the last column, a source, may hold commas. */
    private static List<String[]> rows(String file, int columns) {
        try (InputStream stream = NationalValues.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", columns)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is part of the bundle and can't be read", unreadable);
        }
    }
}

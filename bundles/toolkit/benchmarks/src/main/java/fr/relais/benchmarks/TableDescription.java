// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table as its database describes it.
 *
 * @param names of its columns, without those that number themselves
 * @param declared how each is declared where it is staged
 */
record TableDescription(String name, List<String> names, List<String> declared, List<Integer> types) {

    /** Of Derby. */
    private static final int LONGEST_TEXT = 32_672;

    String columns() {
        return String.join(", ", names);
    }

    /** All tables, those first that others refer to. */
    static List<TableDescription> all(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        Set<String> ordered = new LinkedHashSet<>();
        try (ResultSet tables = about.getTables(null, schema(connection), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                visit(connection, tables.getString("TABLE_NAME"), ordered);
            }
        }
        List<TableDescription> all = new ArrayList<>();
        for (String name : ordered) {
            all.add(describe(connection, name));
        }
        return all;
    }

    long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + name)) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void visit(Connection connection, String name, Set<String> ordered) throws SQLException {
        List<String> referredTo = new ArrayList<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, schema(connection), name)) {
            while (keys.next()) {
                referredTo.add(keys.getString("PKTABLE_NAME"));
            }
        }
        for (String other : referredTo) {
            if (!other.equals(name)) {
                visit(connection, other, ordered);
            }
        }
        ordered.add(name);
    }

    private static TableDescription describe(Connection connection, String name) throws SQLException {
        TableDescription table = new TableDescription(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema(connection), name, "%")) {
            while (columns.next()) {
                if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                    continue;
                }
                int type = columns.getInt("DATA_TYPE");
                table.names.add(columns.getString("COLUMN_NAME"));
                table.types.add(type);
                table.declared.add(declared(columns, type));
            }
        }
        return table;
    }

    /** A long text is staged as the longest that needs no stream: that is faster, and a benchmark's are short. */
    private static String declared(ResultSet column, int type) throws SQLException {
        return switch (type) {
            case Types.VARCHAR -> "VARCHAR(" + column.getInt("COLUMN_SIZE") + ")";
            case Types.CLOB -> "VARCHAR(" + LONGEST_TEXT + ")";
            default -> column.getString("TYPE_NAME");
        };
    }

    private static String schema(Connection connection) throws SQLException {
        return connection
                        .getMetaData()
                        .getDatabaseProductName()
                        .toLowerCase(Locale.ROOT)
                        .contains("derby")
                ? "APP"
                : "public";
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of every table, as lines without numbers and instants: a number that leads to another row says which instead. A new table is
 * there by itself, unless it is named here with the reason why not.
 */
final class TableDump {

    private static final Map<String, String> LEFT_OUT = Map.of(
            "databasechangelog", "Liquibase's own",
            "databasechangeloglock", "Liquibase's own",
            "audit", "who was killed and tries again leaves a second trace",
            "revision", "counts how often something was saved",
            "clock_lease", "who ran last",
            "clock_run",
                    "one that was killed is run again and finds less to do; that each day was run is looked at beside",
            "outbox_day", "a day of telling; what was told then is looked at through the outbox",
            "outbox_count", "likewise",
            "outbox_sum", "likewise",
            "outbox_acknowledgement", "likewise");

    private static final Set<String> COLUMNS_LEFT_OUT = Set.of("id", "told_on");

    /** Where a number leads when the schema doesn't say so, since what it leads to is only derived, or for speed. */
    private static final Map<String, String> LEADS_TO =
            Map.of("cotraitance", "cotraitance", "supersedes", "fact", "because_fact", "fact", "merged_into", "person");

    /** By what rows that others lead to are known; any other by all that it says. A co-traitance is known by a message about it. */
    private static final Map<String, String> KNOWN_BY = Map.of(
            "person", "select id, pole_emploi_id from person",
            "fact", "select id, origin || '/' || message_key from fact",
            "cotraitance",
                    "select cotraitance, min(origin || '/' || message_key) from fact where cotraitance is not null"
                            + " group by cotraitance",
            "flow_file", "select id, sender || '/' || name from flow_file",
            "flow_record", "select id, sender || '/' || record_key from flow_record");

    private static final Pattern NUMBER_IN_WORDS = Pattern.compile("(?<=\\b(dossier|file) )\\d+");

    private final Connection connection;
    private final Map<String, Map<Long, String>> known = new HashMap<>();

    TableDump(Connection connection) {
        this.connection = connection;
    }

    /** Of all tables but those left out. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        Set<String> tables = new TreeSet<>();
        try (ResultSet found =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(lower(found.getString("TABLE_NAME")));
            }
        }
        tables.removeAll(LEFT_OUT.keySet());
        for (String table : tables) {
            rows.addAll(rows(table));
        }
        return rows;
    }

    /** What is only derived: co-traitances, and whatever hangs on them. It can be emptied in this order. */
    List<String> derived() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet keys =
                connection.getMetaData().getExportedKeys(null, connection.getSchema(), stored("cotraitance"))) {
            while (keys.next()) {
                tables.add(lower(keys.getString("FKTABLE_NAME")));
            }
        }
        tables.add("cotraitance");
        return tables;
    }

    List<String> rows(String table) throws SQLException {
        return new ArrayList<>(numbered(table).values());
    }

    /** By their number, or by their place if they have none. */
    private Map<Long, String> numbered(String table) throws SQLException {
        Map<String, String> leads = leads(table);
        Map<Long, String> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = result.getMetaData();
            for (long place = 0; result.next(); place++) {
                long number = place;
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String column = lower(columns.getColumnName(i));
                    if (column.equals("id")) {
                        number = result.getLong(i);
                    }
                    if (!COLUMNS_LEFT_OUT.contains(column) && columns.getColumnType(i) != Types.TIMESTAMP) {
                        String value = result.getString(i);
                        row.append(' ').append(column).append('=');
                        row.append(value == null ? null : said(value, column, leads.get(column)));
                    }
                }
                rows.put(number, row.toString());
            }
        }
        return rows;
    }

    /** Sentences name co-traitances by their numbers, too. */
    private String said(String value, String column, String table) throws SQLException {
        if (table != null) {
            return known(table, value);
        }
        if (!column.endsWith("_fr") && !column.endsWith("_en")) {
            return value;
        }
        StringBuilder said = new StringBuilder();
        Matcher number = NUMBER_IN_WORDS.matcher(value);
        while (number.find()) {
            String known = known("cotraitance", number.group());
            number.appendReplacement(said, Matcher.quoteReplacement(known));
        }
        return number.appendTail(said).toString();
    }

    private Map<String, String> leads(String table) throws SQLException {
        Map<String, String> leads = new HashMap<>(LEADS_TO);
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), stored(table))) {
            while (keys.next()) {
                if (lower(keys.getString("PKCOLUMN_NAME")).equals("id")) {
                    leads.put(lower(keys.getString("FKCOLUMN_NAME")), lower(keys.getString("PKTABLE_NAME")));
                }
            }
        }
        return leads;
    }

    private String known(String table, String number) throws SQLException {
        if (!known.containsKey(table)) {
            known.put(table, KNOWN_BY.containsKey(table) ? byQuery(KNOWN_BY.get(table)) : numbered(table));
        }
        return known.get(table).getOrDefault(Long.valueOf(number), "nobody");
    }

    private Map<Long, String> byQuery(String query) throws SQLException {
        Map<Long, String> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.put(result.getLong(1), result.getString(2));
            }
        }
        return rows;
    }

    private String stored(String table) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

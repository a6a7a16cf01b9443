// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The engine's own load of the rows that our load ended with, into the same tables with the same indexes and constraints: on PostgreSQL
 * a copy into a staging table and one insert from it, on Derby an insert from a table function, one transaction per chunk.
 */
final class EngineLoad {

    /** Rows per transaction on Derby, about as many as our load commits at once. */
    private static final int CHUNK = 20_000;

    private final boolean derby;
    private final Path dumps;
    private final Map<TableDescription, Long> counts = new LinkedHashMap<>();

    private EngineLoad(boolean derby, Path dumps) {
        this.derby = derby;
        this.dumps = dumps;
    }

    /** {@code SOURCE TARGET FOLDER}: the database that our load filled, one without schema, and where the files are. */
    public static void main(String... arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[2]);
        EngineLoad load =
                new EngineLoad(arguments[0].startsWith("jdbc:derby"), Files.createDirectories(folder.resolve("dumps")));
        try (AssembledServices house = AssembledServices.open(arguments[1], folder.resolve("spool"))) {
            ServiceLoad.reference(house, folder);
        }
        try (HikariDataSource from = AssembledServices.pool(arguments[0]);
                HikariDataSource into = AssembledServices.pool(arguments[1]);
                Connection source = from.getConnection();
                Connection target = into.getConnection()) {
            load.dump(source, target);
            target.setAutoCommit(false);
            Measurement.Watch watch = Measurement.watch(ServerCpu.behind(target));
            long rows = load.load(target);
            watch.stop(rows).print();
        }
    }

    private Path file(TableDescription table) {
        return dumps.resolve(table.name());
    }

    /** The tables that grew, whichever they are. */
    private void dump(Connection source, Connection target) throws SQLException, IOException {
        for (TableDescription table : TableDescription.all(source)) {
            if (table.count(source) > table.count(target)) {
                counts.put(table, derby ? RowFile.dump(source, table, file(table)) : copyOut(source, table));
            }
        }
    }

    private long copyOut(Connection source, TableDescription table) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(file(table))) {
            return source.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + table.columns() + " from " + table.name() + ") to stdout", out);
        }
    }

    private long load(Connection target) throws SQLException, IOException {
        long rows = 0;
        for (Map.Entry<TableDescription, Long> counted : counts.entrySet()) {
            long begun = System.nanoTime();
            TableDescription table = counted.getKey();
            if (derby) {
                insert(target, table, counted.getValue());
            } else {
                copyIn(target, table);
            }
            System.out.printf(
                    "  %s: %d rows in %d ms%n",
                    table.name(), counted.getValue(), (System.nanoTime() - begun) / 1_000_000);
            rows += counted.getValue();
        }
        return rows;
    }

    private void copyIn(Connection target, TableDescription table) throws SQLException, IOException {
        try (Statement statement = target.createStatement();
                InputStream in = Files.newInputStream(file(table))) {
            statement.execute("create temporary table staging on commit drop as select " + table.columns() + " from "
                    + table.name() + " with no data");
            target.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staging from stdin", in);
            statement.execute("insert into " + table.name() + " (" + table.columns() + ") select * from staging");
            target.commit();
        }
    }

    private void insert(Connection target, TableDescription table, long count) throws SQLException, IOException {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < table.names().size(); i++) {
            columns.append(i == 0 ? "" : ", ")
                    .append(table.names().get(i))
                    .append(' ')
                    .append(table.declared().get(i));
        }
        try (Statement statement = target.createStatement()) {
            statement.execute("create function staging_" + table.name() + "() returns table (" + columns
                    + ") language java parameter style derby_jdbc_result_set no sql external name '"
                    + RowFile.class.getName() + ".some'");
            target.commit();
            RowFile rows = RowFile.read(table, file(table), count);
            while (rows.some(CHUNK) > 0) {
                statement.execute("insert into " + table.name() + " (" + table.columns()
                        + ") select * from table (staging_" + table.name() + "()) s");
                target.commit();
            }
        }
    }
}

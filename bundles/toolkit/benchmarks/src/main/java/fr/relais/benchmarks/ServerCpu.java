// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The CPU that a server and its processes, ended ones included, have used so far; as Linux counts it. */
final class ServerCpu {

    /** What {@code /proc/…/stat} counts in, on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields after the name of the command: user and system time of the process, then of the children that ended. */
    private static final int FIRST_TIME = 11;

    private final long server;

    private ServerCpu(long server) {
        this.server = server;
    }

    /** Of the server behind a connection; empty where the engine is part of this process. */
    static Optional<ServerCpu> behind(Connection connection) throws SQLException, IOException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet folder = statement.executeQuery("show data_directory")) {
            folder.next();
            // in which its main process writes down its number
            List<String> about = Files.readAllLines(Path.of(folder.getString(1), "postmaster.pid"));
            return Optional.of(new ServerCpu(Long.parseLong(about.get(0).trim())));
        }
    }

    double seconds() {
        double all = times(server, 4);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(server).orElseThrow().children()) {
            return all + children.mapToDouble(child -> times(child.pid(), 2)).sum();
        }
    }

    private static double times(long process, int fields) {
        String line;
        try {
            line = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
        } catch (IOException ended) {
            // the server counts it among its children from now on
            return 0;
        }
        return Stream.of(line.substring(line.lastIndexOf(')') + 2).split(" "))
                        .skip(FIRST_TIME)
                        .limit(fields)
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS_PER_SECOND;
    }
}

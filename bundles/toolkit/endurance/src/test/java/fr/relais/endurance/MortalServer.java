// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.fixtures.ReservedPort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of its own folder, as durable as in production, that is killed and started again where it was. */
final class MortalServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path data;
    private final ReservedPort port = new ReservedPort();
    private EmbeddedPostgres running;

    MortalServer(Path data) throws IOException {
        this.data = data;
        start();
    }

    /** A new, empty database. */
    String url(String name) throws SQLException {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return running.getJdbcUrl(USER, name);
    }

    /** SIGKILL of the process that all others are children of, and of these: whoever is in the middle of something stays there. */
    void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(data.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Where it was, on the port where it was; back when it has gone through its log. */
    void start() throws IOException {
        if (running != null) {
            running.close();
        }
        running = EmbeddedPostgres.builder()
                .setPort(port.number())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}

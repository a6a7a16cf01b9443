// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.fixtures.ReservedPort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The engines, as durable as in production. */
enum DurableDatabase {
    /** In the killed process itself. */
    DERBY {
        @Override
        String url(Path folder, String name) {
            return "jdbc:derby:" + folder.resolve("database") + ";create=true";
        }
    },

    /** Stays up while its client is killed. */
    POSTGRESQL {
        private final ReservedPort port = new ReservedPort();
        private EmbeddedPostgres server;

        @Override
        synchronized String url(Path folder, String name) throws IOException, SQLException {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setPort(port.number())
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            }
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl("postgres", name);
        }
    };

    /** Where a new, empty database is. */
    abstract String url(Path folder, String name) throws IOException, SQLException;
}

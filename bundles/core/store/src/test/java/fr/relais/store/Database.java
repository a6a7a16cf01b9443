// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.relais.fixtures.FakeClock;
import fr.relais.fixtures.FakeTicker;
import fr.relais.store.migration.Migration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;

/** The engines under test, each started once for all test classes. Both as durable as in production. */
enum Database {
    /** Embedded, below {@code target/}. */
    DERBY {
        @Override
        DataSource make(String name) {
            System.setProperty("derby.stream.error.file", "target/derby.log");
            return pool("jdbc:derby:" + directory() + "/" + name + ";create=true");
        }
    },

    /** Started here on a free loopback port. */
    POSTGRESQL {
        private EmbeddedPostgres server;

        @Override
        synchronized DataSource make(String name) {
            try {
                if (server == null) {
                    server = EmbeddedPostgres.builder()
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "100")
                            .start();
                }
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                return pool(server.getJdbcUrl("postgres", name));
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException("PostgreSQL doesn't start; -DskipPostgres leaves it out", failure);
            }
        }
    };

    /** Tells when something is recorded. */
    static final FakeClock CLOCK = new FakeClock(Instant.parse("2012-01-02T08:00:00.123456Z"));

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private DataSource shared;
    private EntityManagerFactory factory;

    /** Both, or Derby alone with {@code -DskipPostgres}. */
    static List<Database> tested() {
        String skip = System.getProperty("skipPostgres", "false");
        if (skip.equals("false")) {
            return List.of(values());
        }
        System.out.println("PostgreSQL is left out of the persistence tests: -DskipPostgres");
        return List.of(DERBY);
    }

    /** An empty database of its own: no schema. */
    DataSource fresh() {
        return make("relais_" + MADE.incrementAndGet());
    }

    /** Transactions on the shared database, whose schema is in step. */
    synchronized Transactions transactions() {
        if (shared == null) {
            shared = fresh();
            migrate(shared);
            factory = Persistence.createEntityManagerFactory(
                    "relais", Map.of("javax.persistence.nonJtaDataSource", shared));
        }
        return new Transactions(factory, CLOCK);
    }

    /** The shared database itself. */
    DataSource shared() {
        transactions();
        return shared;
    }

    /** Empties the shared database of all that tests put there. */
    void empty() {
        List<String> tables = List.of(
                "shadow_case_choice",
                "shadow_redirection",
                "shadow_destination",
                "shadow_case_answer",
                "shadow_case",
                "shadow_count",
                "shadow_trial",
                "plugin_event",
                "plugin_in_jar",
                "plugin_jar",
                "flow_flag",
                "flow_rectification",
                "flow_record",
                "flow_file",
                "decision_attribute",
                "decision_offer",
                "decision_choice",
                "decision_destination",
                "decision_impediment",
                "decision_answer",
                "decision",
                "clock_run",
                "outbox_acknowledgement",
                "outbox_sum",
                "outbox_count",
                "outbox_day",
                "outbox",
                "person_told_apart",
                "person_merge",
                "provisional_affectation",
                "announcement",
                "alert_sitting_item",
                "alert_sitting",
                "cotraitance_matter",
                "cotraitance_follower",
                "cotraitance_segment",
                "cotraitance",
                "fact",
                "person_attribute_former",
                "person_attribute",
                "attribute_vetting",
                "attribute_declaration",
                "person_former",
                "person",
                "places",
                "committee_decision",
                "flow_alert_act",
                "flow_alert",
                "audit",
                "convention_party",
                "convention_theme",
                "convention",
                "employment_zone",
                "occupation",
                "pole_emploi_site",
                "mission_locale_merger",
                "mission_locale_zone",
                "mission_locale",
                "commune",
                "departement",
                "region");
        try (Connection connection = shared().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("delete from " + table);
            }
            statement.execute("delete from objective where steering_level <> 3");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void migrate(DataSource dataSource) {
        try {
            new Migration(new FakeTicker()).prepare(dataSource);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    abstract DataSource make(String name);

    private static DataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(12);
        return new HikariDataSource(config);
    }

    private static String directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "derby").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

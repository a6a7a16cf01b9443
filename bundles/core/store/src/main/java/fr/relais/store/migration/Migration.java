// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.migration;

import fr.relais.store.sql.Engine;
import fr.relais.time.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the change sets that are missing, then adds the national values that are missing. Called by pax-jdbc before it publishes the
 * data source ({@code ops4j.preHook = relaisMigration}), and directly by plain tests.
 */
@Component(service = PreHook.class, property = PreHook.KEY_NAME + "=relaisMigration")
public final class Migration implements PreHook {

    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    private static final String CHANGELOG = "fr/relais/store/migration/changelog.sql";

    private final Ticker ticker;

    /** @param ticker measures how long it takes */
    @Activate
    public Migration(@Reference Ticker ticker) {
        this.ticker = ticker;
    }

    /** @throws SQLException if the schema can't be brought in step: the data source is then not published */
    @Override
    public void prepare(DataSource dataSource) throws SQLException {
        long start = ticker.read();
        try (Connection guard = dataSource.getConnection()) {
            Engine engine = Engine.of(guard);
            engine.lockMigrations(guard);
            try {
                try (Connection connection = dataSource.getConnection()) {
                    update(connection);
                }
                try (Connection connection = dataSource.getConnection()) {
                    NationalValues.addMissing(connection);
                }
            } finally {
                engine.unlockMigrations(guard);
            }
            LOG.info("schema in step on {} after {} ms", engine, (ticker.read() - start) / 1_000_000);
        }
    }

    private static void update(Connection connection) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase finds its own parts through the context class loader
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                Liquibase liquibase = new Liquibase(
                        CHANGELOG, new ClassLoaderResourceAccessor(Migration.class.getClassLoader()), database);
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                releaseStaleLock(liquibase);
                liquibase.update(new Contexts());
            });
        } catch (Exception failure) {
            LOG.error("the schema can't be brought in step", failure);
            throw new SQLException("the schema can't be brought in step: " + failure.getMessage(), failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Whoever holds the lock in Liquibase's table now is dead, killed in the middle: Derby's embedded engine lets one process in, and on
     * PostgreSQL everybody takes the advisory lock first, which dies with its connection.
     */
    private static void releaseStaleLock(Liquibase liquibase) throws LiquibaseException {
        DatabaseChangeLogLock[] locks = liquibase.listLocks();
        for (DatabaseChangeLogLock lock : locks) {
            LOG.warn("released a stale migration lock of {} since {}", lock.getLockedBy(), lock.getLockGranted());
        }
        if (locks.length > 0) {
            liquibase.forceReleaseLocks();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.internal.DailyClockService;
import fr.relais.cotraitance.internal.InboxService;
import fr.relais.cotraitance.internal.OutboxService;
import fr.relais.cotraitance.internal.YoungPeopleService;
import fr.relais.cotraitance.spi.ClockRepository;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.exchange.internal.FlowsService;
import fr.relais.exchange.internal.FreeSpaceHealthCheck;
import fr.relais.store.Transactions;
import fr.relais.store.migration.Migration;
import fr.relais.store.people.JpaPersonFileRepository;
import fr.relais.store.people.SqlClockRepository;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.time.internal.SystemClock;
import fr.relais.time.internal.SystemTicker;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.Persistence;
import javax.sql.DataSource;

/**
 * The parts of the platform that take files in, run the clock and tell partners, put together as the component runtime
 * does.
 */
final class AssembledPlatform {

    /** Small, so that a file has several. */
    static final int PIECE = 24;

    /**
     * The day on which partners are told first. So far ahead that what is told belongs to it whatever day it is
     * outside, as all before it is sealed: a season is the same at midnight.
     */
    static final LocalDate FIRST_DAY = LocalDate.of(2100, 1, 4);

    final DataSource database;
    final PersonFileRepository files;
    final YoungPeopleService people;
    final InboxService inbox;
    final DailyClockService clock;
    private final Inbox watched;
    private final HikariDataSource pool;

    /**
     * Puts the house together.
     *
     * @param fresh whether the database has no schema yet
     * @param off how long the platform was off, all in all: what the clock's lease sees pass
     * @param taken told after each piece of a file that went in
     * @param call told before each statement and each commit, on the thread that makes it
     */
    AssembledPlatform(String url, boolean fresh, Duration off, Consumer<FlowFile> taken, Runnable call)
            throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
        database = Interception.ofDatabase(pool, call);
        if (fresh) {
            new Migration(new SystemTicker()).prepare(database);
        }
        SystemClock time = new SystemClock();
        Transactions transactions = new Transactions(
                Persistence.createEntityManagerFactory(
                        "relais", Map.of("javax.persistence.nonJtaDataSource", database)),
                time);
        if (fresh) {
            EnduranceTerritory.lay(new SqlTerritoryRepository(transactions));
        }
        files = new JpaPersonFileRepository(transactions);
        people = new YoungPeopleService(files, () -> EnduranceTerritory.MAP, EnduranceTerritory.AGREEMENTS);
        inbox = new InboxService(files, () -> EnduranceTerritory.MAP, EnduranceTerritory.AGREEMENTS);
        clock = new DailyClockService(
                files,
                later(new SqlClockRepository(transactions), off),
                () -> EnduranceTerritory.MAP,
                EnduranceTerritory.AGREEMENTS,
                () -> FIRST_DAY,
                time);
        watched = watched(inbox, taken);
        if (fresh) {
            outboxOn(FIRST_DAY.minusDays(1)).closeToday(Worker.ADMINISTRATOR);
        }
    }

    /** Lets its connections go. */
    void close() {
        pool.close();
    }

    /** The outbox on a day. */
    OutboxService outboxOn(LocalDate day) {
        return new OutboxService(files, () -> day);
    }

    /**
     * Starts to receive, and to go on with what wasn't finished.
     *
     * @param mark how much of the disk of these folders must be free
     */
    FlowsService receiver(Path spool, String mark, String... folders) {
        return new FlowsService(
                watched,
                new FreeSpaceHealthCheck(new SystemTicker(), space(mark, folders)),
                new FlowsService.Settings() {
                    @Override
                    public String spool() {
                        return spool.toString();
                    }

                    @Override
                    public int piece() {
                        return PIECE;
                    }

                    @Override
                    public Class<? extends Annotation> annotationType() {
                        return FlowsService.Settings.class;
                    }
                });
    }

    private static FreeSpaceHealthCheck.Settings space(String mark, String... folders) {
        return new FreeSpaceHealthCheck.Settings() {
            @Override
            public String mark() {
                return mark;
            }

            @Override
            public String[] folders() {
                return folders;
            }

            @Override
            public int patience() {
                return 0;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return FreeSpaceHealthCheck.Settings.class;
            }
        };
    }

    private static Inbox watched(Inbox inbox, Consumer<FlowFile> taken) {
        return Interception.of(Inbox.class, inbox, (name, arguments) -> {}, (name, result) -> {
            if (name.equals("take")) {
                taken.accept((FlowFile) result);
            }
            return result;
        });
    }

    /**
     * A run that died stands in the way of the next for two minutes, which this test hasn't: they pass while the
     * platform is off.
     */
    private static ClockRepository later(ClockRepository store, Duration off) {
        return Interception.of(
                ClockRepository.class,
                store,
                (name, arguments) -> {
                    for (int i = 0; name.equals("lease") && i < arguments.length; i++) {
                        if (arguments[i] instanceof Instant instant) {
                            arguments[i] = instant.plus(off);
                        }
                    }
                },
                (name, result) -> result);
    }
}

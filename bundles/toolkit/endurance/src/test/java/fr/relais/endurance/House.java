// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.internal.InboxDesk;
import fr.relais.cotraitance.internal.OutboxDesk;
import fr.relais.cotraitance.internal.PeopleDesk;
import fr.relais.cotraitance.internal.StockClock;
import fr.relais.cotraitance.spi.ClockStore;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.exchange.internal.FlowReceiver;
import fr.relais.exchange.internal.FreeSpace;
import fr.relais.store.Transactions;
import fr.relais.store.migration.Migration;
import fr.relais.store.people.JpaPersonFiles;
import fr.relais.store.people.SqlClockStore;
import fr.relais.store.territory.SqlTerritoryStore;
import fr.relais.time.internal.SystemClock;
import fr.relais.time.internal.SystemTicker;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.Persistence;
import javax.sql.DataSource;

/** The parts of the platform that take files in, run the clock and tell partners, put together as the component runtime does. */
final class House {

    /** Small, so that a file has several. */
    static final int PIECE = 24;

    final DataSource database;
    final PersonFiles files;
    final PeopleDesk people;
    final InboxDesk inbox;
    final StockClock clock;
    private final Inbox watched;

    /**
     * Puts the house together.
     *
     * @param fresh whether the database has no schema yet
     * @param off how long the platform was off, all in all: what the clock's lease sees pass
     * @param taken told after each piece of a file that went in
     */
    House(String url, boolean fresh, Duration off, Consumer<FlowFile> taken) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        database = new HikariDataSource(config);
        if (fresh) {
            new Migration(new SystemTicker()).prepare(database);
        }
        SystemClock time = new SystemClock();
        Transactions transactions = new Transactions(
                Persistence.createEntityManagerFactory(
                        "relais", Map.of("javax.persistence.nonJtaDataSource", database)),
                time);
        if (fresh) {
            Ground.lay(new SqlTerritoryStore(transactions));
        }
        files = new JpaPersonFiles(transactions);
        Ground agreements = new Ground();
        people = new PeopleDesk(files, () -> Ground.MAP, agreements);
        inbox = new InboxDesk(files, () -> Ground.MAP, agreements);
        clock = new StockClock(
                files, later(new SqlClockStore(transactions), off), () -> Ground.MAP, agreements, LocalDate::now, time);
        watched = watched(inbox, taken);
    }

    /** The outbox on a day. */
    OutboxDesk outboxOn(LocalDate day) {
        return new OutboxDesk(files, () -> day);
    }

    /**
     * Starts to receive, and to go on with what wasn't finished.
     *
     * @param mark how much of the disk of these folders must be free
     */
    FlowReceiver receiver(Path spool, String mark, String... folders) {
        return new FlowReceiver(
                watched, new FreeSpace(new SystemTicker(), space(mark, folders)), new FlowReceiver.Settings() {
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
                        return FlowReceiver.Settings.class;
                    }
                });
    }

    private static FreeSpace.Settings space(String mark, String... folders) {
        return new FreeSpace.Settings() {
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
                return FreeSpace.Settings.class;
            }
        };
    }

    private static Inbox watched(Inbox inbox, Consumer<FlowFile> taken) {
        return around(Inbox.class, inbox, (name, arguments) -> {}, (name, result) -> {
            if (name.equals("take")) {
                taken.accept((FlowFile) result);
            }
        });
    }

    /** A run that died stands in the way of the next for two minutes, which this test hasn't: they pass while the platform is off. */
    private static ClockStore later(ClockStore store, Duration off) {
        return around(
                ClockStore.class,
                store,
                (name, arguments) -> {
                    for (int i = 0; name.equals("lease") && i < arguments.length; i++) {
                        if (arguments[i] instanceof Instant instant) {
                            arguments[i] = instant.plus(off);
                        }
                    }
                },
                (name, result) -> {});
    }

    private interface Before {
        void call(String name, Object[] arguments);
    }

    private interface After {
        void called(String name, Object result);
    }

    private static <T> T around(Class<T> type, T behind, Before before, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : Arrays.copyOf(given, given.length);
                    before.call(method.getName(), arguments);
                    try {
                        Object result = method.invoke(behind, arguments);
                        after.called(method.getName(), result);
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.internal.CotraitancesService;
import fr.relais.cotraitance.internal.InboxService;
import fr.relais.cotraitance.internal.YoungPeopleService;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.exchange.Flows;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.exchange.internal.FlowsService;
import fr.relais.exchange.internal.FreeSpaceHealthCheck;
import fr.relais.exchange.internal.ImportsService;
import fr.relais.orientation.Orientation;
import fr.relais.steering.internal.AgreementsService;
import fr.relais.steering.internal.ConventionsService;
import fr.relais.steering.internal.ObjectivesService;
import fr.relais.steering.internal.ParameterIntakeService;
import fr.relais.store.Transactions;
import fr.relais.store.migration.Migration;
import fr.relais.store.people.JpaPersonFileRepository;
import fr.relais.store.steering.JpaSteeringRepository;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.territory.internal.TerritoryIntakeService;
import fr.relais.territory.internal.TerritoryProviderService;
import fr.relais.time.internal.SystemClock;
import fr.relais.time.internal.SystemTicker;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

/** The services that partners use, put together as the component runtime does, over one database and without a container. */
final class AssembledServices implements AutoCloseable {

    private static final Caller ADMINISTRATOR = new Caller("administrator", Set.of(Role.ADMINISTRATOR), Set.of());
    private static final Caller PARTNER = new Caller("gide", Set.of(Role.PARTNER), Set.of(new Scope.National()));

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final Imports imports;
    private final Flows flows;

    private AssembledServices(HikariDataSource pool, Path spool) {
        this.pool = pool;
        this.factory =
                Persistence.createEntityManagerFactory("relais", Map.of("javax.persistence.nonJtaDataSource", pool));
        Transactions transactions = new Transactions(factory, new SystemClock());
        SqlTerritoryRepository territory = new SqlTerritoryRepository(transactions);
        JpaSteeringRepository steering = new JpaSteeringRepository(transactions);
        PersonFileRepository files = new JpaPersonFileRepository(transactions);
        TerritoryProviderService atlas = new TerritoryProviderService(territory, new SystemTicker());
        AgreementsService agreements = new AgreementsService(steering, new SystemTicker());
        Today today = () -> LocalDate.of(2012, 1, 1);
        FreeSpaceHealthCheck space = new FreeSpaceHealthCheck(
                new SystemTicker(),
                settings(FreeSpaceHealthCheck.Settings.class, "folders", new String[] {spool.toString()}));
        this.imports = new ImportsService(
                new TerritoryIntakeService(territory, atlas),
                new ObjectivesService(steering, agreements, atlas),
                new ConventionsService(steering, agreements, atlas),
                new ParameterIntakeService(steering, agreements),
                new YoungPeopleService(files, atlas, agreements),
                notAsked(Orientation.class),
                new CotraitancesService(files, atlas, agreements, today),
                notAsked(RegionalAttributes.class),
                space);
        this.flows = new FlowsService(
                new InboxService(files, atlas, agreements),
                space,
                settings(FlowsService.Settings.class, "spool", spool.toString()));
    }

    /** The CPU of the database's server, if it has one. */
    Optional<ServerCpu> serverCpu() throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            return ServerCpu.behind(connection);
        }
    }

    /** Brings the schema in step and opens. */
    static AssembledServices open(String url, Path spool) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        HikariDataSource pool = pool(url);
        new Migration(new SystemTicker()).prepare(pool);
        return new AssembledServices(pool, spool);
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    /** Imports a reference file, or one of people or facts. */
    void load(String kind, Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            ImportKind known = ImportKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
            var report = imports.load(ADMINISTRATOR, known, content);
            System.out.printf(
                    Locale.ROOT,
                    "  %s: %d accepted, %d unchanged, %d rejected%n",
                    file.getFileName(),
                    report.accepted(),
                    report.unchanged(),
                    report.rejections().size());
        }
    }

    /** Receives a file of flows. */
    void receive(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            System.out.printf(
                    "  %s: %s%n",
                    file.getFileName(),
                    flows.receive(PARTNER, file.getFileName().toString(), FlowFormat.CSV, content)
                            .file()
                            .counts());
        }
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        pool.close();
        shutDown(pool);
    }

    /** Leaves a database of Derby as it is found best: else whoever opens it next replays its log first. */
    static void shutDown(HikariDataSource pool) throws SQLException {
        String url = pool.getJdbcUrl();
        if (!url.startsWith("jdbc:derby")) {
            return;
        }
        try {
            DriverManager.getConnection(url.split(";")[0] + ";shutdown=true").close();
        } catch (SQLException told) {
            // Derby says so with an exception
            if (!"08006".equals(told.getSQLState())) {
                throw told;
            }
        }
    }

    /** A service that no file of a benchmark is for. */
    private static <T> T notAsked(Class<T> service) {
        return service.cast(
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (p, method, a) -> {
                    throw new UnsupportedOperationException(service + " isn't part of this benchmark");
                }));
    }

    /** A component's settings as they are by default, but for one. */
    private static <T> T settings(Class<T> type, String name, Object value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(name) ? value : method.getDefaultValue()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.store.steering.JpaSteeringRepository;
import fr.relais.vocabulary.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.Test;

/** The schema is brought in step from nothing, once, whatever was left behind. */
public class MigrationTest extends StoreTestCase {

    /** R-O4, R-O5: not in the sources. */
    private static final Set<Parameter> UNSET =
            EnumSet.range(Parameter.WEIGHT_OF_JANUARY, Parameter.WEIGHT_OF_DECEMBER);

    static {
        UNSET.addAll(List.of(Parameter.OVERRUN_THRESHOLD, Parameter.INADEQUACY_BAND));
    }

    @Test
    public void fromNothingAndAgain() throws SQLException {
        DataSource empty = database.fresh();
        Database.migrate(empty);
        List<String> first = rows(empty, "select id, md5sum from databasechangelog order by orderexecuted");
        assertFalse(first.isEmpty());
        Database.migrate(empty);
        assertEquals(first, rows(empty, "select id, md5sum from databasechangelog order by orderexecuted"));
        assertEquals(
                Stream.of(Parameter.values())
                        .filter(parameter -> !UNSET.contains(parameter))
                        .map(Parameter::key)
                        .sorted()
                        .toList(),
                rows(empty, "select parameter from parameter_value order by parameter"));
        assertEquals(List.of("2"), rows(empty, "select count(*) from objective"));
    }

    /** A process that was killed while it migrated leaves Liquibase's lock behind. */
    @Test
    public void aStaleLockIsReleased() throws SQLException {
        DataSource left = database.fresh();
        Database.migrate(left);
        execute(
                left,
                "update databasechangeloglock set locked = true, lockedby = 'somebody who was killed',"
                        + " lockgranted = current_timestamp");
        Database.migrate(left);
        assertTrue(rows(left, "select id from databasechangeloglock where locked = true")
                .isEmpty());
    }

    /** Two nodes that start at once on one database: one migrates, the other waits for it. */
    @Test
    public void severalAtOnceTakeTurns() throws Exception {
        if (database == Database.DERBY) {
            return; // one process, whose data source is published after its one migration
        }
        DataSource empty = database.fresh();
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> migrations = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                migrations.add(nodes.submit(() -> Database.migrate(empty)));
            }
            for (Future<?> migration : migrations) {
                migration.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }
        assertEquals(List.of("6"), rows(empty, "select count(*) from revision"));
    }

    /** R-K3, R-O1: national values are dated and cite their text. */
    @Test
    public void nationalValuesComeWithTheirSource() {
        JpaSteeringRepository steering = new JpaSteeringRepository(transactions);
        List<ParameterValue> parameters = steering.parameters();
        assertEquals(
                EnumSet.complementOf(EnumSet.copyOf(UNSET)),
                parameters.stream().map(ParameterValue::parameter).collect(Collectors.toSet()));
        assertTrue(parameters.stream().allMatch(value -> value.source().matches("(AC|I-O6c).*")));
        List<Objective> national = steering.objectives().stream()
                .filter(objective -> objective.level() == Level.NATIONAL)
                .toList();
        assertEquals(
                Set.of("2009: 130000", "2010: 150000"),
                national.stream().map(o -> o.year() + ": " + o.volume()).collect(Collectors.toSet()));
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}

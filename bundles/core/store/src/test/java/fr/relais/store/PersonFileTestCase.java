// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;

import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.store.people.JpaPersonFileRepository;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.YoungPersonId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.After;
import org.junit.Before;

/**
 * A test of people's files, on both engines. Each ends by throwing away what was derived and deriving it anew from the facts: it must be
 * the same.
 */
public abstract class PersonFileTestCase extends StoreTestCase {

    private static final List<String> DERIVED = List.of(
            "select id, person, mission_locale, site, affected_on, accepted_on, initialised_on, ended_on, end_reason,"
                    + " counting, counting_year, due_on from cotraitance order by id",
            "select cotraitance, from_day, to_day, phase, state, open_alerts, counting from cotraitance_segment"
                    + " order by cotraitance, from_day",
            "select cotraitance, kind, from_day, to_day, reason, settlement from cotraitance_matter"
                    + " order by cotraitance, kind, from_day",
            "select cotraitance, from_day, to_day, mission_locale from cotraitance_follower"
                    + " order by cotraitance, from_day");

    protected JpaPersonFileRepository files;

    /** Two regions with a mission locale each. */
    @Before
    public void openFiles() {
        files = new JpaPersonFileRepository(transactions);
        SqlTerritoryRepository territory = new SqlTerritoryRepository(transactions);
        territory.saveRegions(
                List.of(new Region(TestPeople.RHONE_ALPES, "Rhône-Alpes"), new Region(TestPeople.ALSACE, "Alsace")));
        DepartementCode rhone = new DepartementCode("69");
        DepartementCode basRhin = new DepartementCode("67");
        territory.saveDepartements(List.of(
                new Departement(rhone, "Rhône", TestPeople.RHONE_ALPES),
                new Departement(basRhin, "Bas-Rhin", TestPeople.ALSACE)));
        territory.saveMissionsLocales(List.of(
                new MissionLocale(
                        TestPeople.LYON, "Lyon", TestPeople.LYON_1, rhone, TestPeople.RHONE_ALPES, Validity.ALWAYS),
                new MissionLocale(
                        TestPeople.STRASBOURG,
                        "Strasbourg",
                        TestPeople.STRASBOURG_CITY,
                        basRhin,
                        TestPeople.ALSACE,
                        Validity.ALWAYS)));
    }

    /** Compares what is derived with a full rebuild. */
    @After
    public void derivedIsWhatTheFactsAmountTo() {
        List<String> kept = derived();
        execute("delete from cotraitance_matter");
        execute("delete from cotraitance_segment");
        execute("delete from cotraitance_follower");
        execute("delete from cotraitance");
        RuleContext frame = frame();
        long last = 0;
        for (List<YoungPersonId> some = after(last); !some.isEmpty(); some = after(last)) {
            List<YoungPersonId> people = some;
            inTransaction(work -> {
                work.open(TestPeople.ADMINISTRATOR, people).values().forEach(file -> TestPeople.project(file, frame));
                return null;
            });
            last = some.get(some.size() - 1).value();
        }
        assertEquals(kept, derived());
    }

    /** With what facts are read. */
    protected RuleContext frame() {
        return TestPeople.FRAME;
    }

    protected <T> T inTransaction(Function<UnitOfWork, T> work) {
        return files.inTransaction(work);
    }

    protected YoungPerson read(YoungPersonId person) {
        return inTransaction(work -> work.read(TestPeople.ADMINISTRATOR, List.of(person)))
                .get(0);
    }

    /** The number that a query counts. */
    protected long count(String query) {
        return Long.parseLong(rows(query).get(0));
    }

    /** The rows of a query, each as one text. */
    protected List<String> rows(String query) {
        try (Connection connection = database.shared().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                rows.add(
                        String.join(" | ", columns.stream().map(String::valueOf).toList()));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    protected final void execute(String statement) {
        try (Connection connection = database.shared().getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<YoungPersonId> after(long number) {
        return inTransaction(work -> work.peopleAfter(number, 1000));
    }

    private List<String> derived() {
        return DERIVED.stream().flatMap(query -> rows(query).stream()).toList();
    }
}

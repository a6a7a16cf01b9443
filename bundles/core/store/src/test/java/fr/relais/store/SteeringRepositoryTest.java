// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.store.steering.JpaSteeringRepository;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;

/** What was agreed comes out as it went in, and nothing of it is overwritten (W3). */
public class SteeringRepositoryTest extends StoreTestCase {

    @Test
    public void objectivesAreOnlyAdded() {
        JpaSteeringRepository store = new JpaSteeringRepository(transactions);
        long before = store.revision();
        Objective first =
                new Objective(Level.REGIONAL, "82", 2010, 11_962, TestPeople.day("2010-01-26"), "AC annexe 4");
        Objective avenant =
                new Objective(Level.REGIONAL, "82", 2010, 12_000, TestPeople.day("2010-10-15"), "avenant, été");
        store.addObjectives(List.of(first));
        store.addObjectives(List.of(avenant));
        List<Objective> regional = store.objectives().stream()
                .filter(objective -> objective.level() == Level.REGIONAL)
                .toList();
        assertEquals(List.of(first, avenant), regional);
        assertEquals(before + 2, store.revision());
    }

    @Test
    public void aConventionIsSavedByReference() {
        JpaSteeringRepository store = new JpaSteeringRepository(transactions);
        Convention unsigned = convention(Optional.empty(), Set.of("6.1", "6.2"));
        Convention signed = convention(Optional.of(TestPeople.day("2010-03-01")), Set.of("6.2", "6.3"));
        store.saveConventions(List.of(unsigned));
        assertEquals(List.of(unsigned), store.conventions());
        store.saveConventions(List.of(signed));
        assertEquals(List.of(signed), store.conventions());
    }

    /** A whole network's conventions in one save. */
    @Test
    public void aWholeNetworkGoesIn() {
        JpaSteeringRepository store = new JpaSteeringRepository(transactions);
        List<Convention> all = new ArrayList<>();
        for (int i = 100; i < 584; i++) {
            Convention like = convention(Optional.empty(), Set.of("6.1"));
            all.add(new Convention(
                    new ConventionId("CL-" + i),
                    like.level(),
                    like.code(),
                    like.signedOn(),
                    like.effectiveOn(),
                    like.endsOn(),
                    like.themes(),
                    like.parties()));
        }
        store.saveConventions(all);
        assertEquals(all, store.conventions());
    }

    @Test
    public void parametersAreAddedWithTheirSource() {
        JpaSteeringRepository store = new JpaSteeringRepository(transactions);
        ParameterValue decree =
                new ParameterValue(Parameter.LIMIT_AGE, TestPeople.day("2030-01-01"), 30, "a decree to come");
        store.addParameters(List.of(decree));
        assertTrue(store.parameters().contains(decree));
    }

    /** The seeded values stay for other tests. */
    @After
    public void forgetTheDecree() throws SQLException {
        try (Connection connection = database.shared().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from parameter_value where source = 'a decree to come'");
        }
    }

    private static Convention convention(Optional<LocalDate> signedOn, Set<String> themes) {
        return new Convention(
                new ConventionId("CL-69381S00-2010"),
                Level.LOCAL,
                "69381S00",
                signedOn,
                TestPeople.day("2010-01-01"),
                TestPeople.day("2014-12-31"),
                themes,
                Set.of("Pôle emploi", "Mission locale de Lyon"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.nordpasdecalais;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.testkit.Contexts;
import fr.relais.testkit.Profile;
import fr.relais.testkit.Profiles;
import fr.relais.vocabulary.TrainingLevel;
import java.util.Arrays;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Each row: where somebody lives, since when he or she is registered, the level of training, and what is found on 1 February 2010. */
@RunWith(Parameterized.class)
public class DistanceToEmploymentTest {

    private static final String TABLE =
            """
            59350 | 2009-02-01 | V                 | MET distance.far[12, V, 60, 3, 3]
            59350 | 2009-02-02 | V                 | NOT_MET distance.near[11, V, 60, 2, 3]
            59350 | 2009-08-01 | V_BIS             | MET distance.far[6, V_BIS, 60, 3, 3]
            59350 | 2009-08-02 | VI                | NOT_MET distance.near[5, VI, 60, 2, 3]
            59350 | 2009-08-01 | V_WITHOUT_DIPLOMA | NOT_MET distance.near[6, V_WITHOUT_DIPLOMA, 60, 2, 3]
            59178 | 2009-08-02 | VI                | MET distance.far[5, VI, 50, 3, 3]
            59606 | 2009-08-01 | IV                | MET distance.far[6, IV, 25, 3, 3]
            59606 | 2009-12-01 | I                 | NOT_MET distance.near[2, I, 25, 2, 3]
            62041 | 2009-02-01 | V                 | MET distance.far.without-figure[12, V, 3, 3]
            62041 | 2009-02-01 | IV                | NOT_MET distance.near.without-figure[12, IV, 2, 3]
            59350 | 2010-03-01 | IV                | NOT_MET distance.near[0, IV, 60, 0, 3]
            59350 |            | VI                | UNKNOWN unknown[] missing [REGISTERED_SINCE]
            59350 | 2007-01-01 |                   | UNKNOWN unknown[] missing [TRAINING_LEVEL]
            59350 |            |                   | UNKNOWN unknown[] missing [TRAINING_LEVEL, REGISTERED_SINCE]
            """;

    private static final DistanceToEmployment CRITERION =
            new DistanceToEmployment(new Configured("59=50", "59350=60", " 59606 = 25 "));

    @Parameters(name = "in {0}, registered {1}, level {2}: {3}")
    public static Object[][] rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray())
                .toArray(Object[][]::new);
    }

    private final Profile person;
    private final String expected;

    public DistanceToEmploymentTest(String commune, String since, String level, String expected) {
        Profile somebody = Profiles.nothingKnown().living(commune);
        Profile registered = since.isEmpty() ? somebody : somebody.registeredSince(since);
        this.person = level.isEmpty() ? registered : registered.trainingLevel(TrainingLevel.valueOf(level));
        this.expected = expected;
    }

    @Test
    public void findsWhatTheTableSays() {
        assertEquals(
                expected,
                CRITERION
                        .evaluate(person, Contexts.orientation("2010-02-01", "31"))
                        .toString());
    }

    @Test
    public void aMalformedFigureIsSaid() {
        for (String line : new String[] {"Lille=42", "59350", "59350=", "593=4", "59350=-1", "59350=4,2"}) {
            IllegalArgumentException said =
                    assertThrows(IllegalArgumentException.class, () -> new DistanceToEmployment(new Configured(line)));
            assertEquals("not a figure of the labour market, such as 59350=42 or 62=31: " + line, said.getMessage());
        }
    }
}

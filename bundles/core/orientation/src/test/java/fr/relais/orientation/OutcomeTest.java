// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import static org.junit.Assert.assertEquals;

import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** R-C6: what the criteria answered, and what follows. */
@RunWith(Parameterized.class)
public class OutcomeTest {

    private static final String TABLE =
            """
            R-C6 | MET                                | ORIENTED
            R-C6 | NOT_MET MET NOT_MET                | ORIENTED
            R-C6 | UNKNOWN MET NOT_EVALUATED          | ORIENTED
            R-C6 | NOT_MET                            | NOT_ORIENTED
            R-C6 | NOT_MET NOT_MET NOT_MET NOT_MET    | NOT_ORIENTED
            R-C6 | NOT_MET UNKNOWN                    | TO_EXAMINE
            R-C6 | NOT_MET NOT_EVALUATED              | TO_EXAMINE
            R-C6 | UNKNOWN NOT_EVALUATED              | TO_EXAMINE
            I-C6 |                                    | TO_EXAMINE
            """;

    @Parameters(name = "{0}: {1} -> {2}")
    public static Object[][] rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray())
                .toArray(Object[][]::new);
    }

    private final List<CriterionAnswer> answers;
    private final Outcome expected;

    public OutcomeTest(String rule, String verdicts, String expected) {
        this.answers = Arrays.stream(verdicts.split(" "))
                .filter(verdict -> !verdict.isEmpty())
                .map(Verdict::valueOf)
                .map(verdict -> new CriterionAnswer(
                        new PluginVersionId("a.b", "c", "1.0.0"), verdict, new Text("parce que", "because"), Set.of()))
                .toList();
        this.expected = Outcome.valueOf(expected);
    }

    @Test
    public void followsFromTheAnswers() {
        assertEquals(expected, Outcome.of(answers));
    }
}

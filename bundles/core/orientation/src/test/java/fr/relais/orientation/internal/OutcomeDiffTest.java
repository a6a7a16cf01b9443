// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.Outcome;
import fr.relais.pluginhost.PluginVersionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** I-G25, R-C5: what a decision would be with the version on trial in the place of the one in force. */
public class OutcomeDiffTest {

    private static final String BUNDLE = "org.bretagne.workload";

    /** Verdicts of the national criteria and other bundles; of the bundle in force; of the one on trial. */
    private static final String[] TABLE = {
        "others              | in force        | on trial        | outcome      | would be     | evaluated",
        // nothing is replaced: criteria are added
        "NOT_MET NOT_MET     | -               | MET             | NOT_ORIENTED | ORIENTED     | yes",
        "NOT_MET NOT_MET     | -               | NOT_MET         | NOT_ORIENTED | NOT_ORIENTED | yes",
        "NOT_MET NOT_MET     | -               | UNKNOWN         | NOT_ORIENTED | TO_EXAMINE   | yes",
        "NOT_MET UNKNOWN     | -               | MET             | TO_EXAMINE   | ORIENTED     | yes",
        "NOT_MET UNKNOWN     | -               | NOT_MET         | TO_EXAMINE   | TO_EXAMINE   | yes",
        "MET NOT_MET         | -               | NOT_MET         | ORIENTED     | ORIENTED     | yes",
        "NOT_MET             | -               | -               | NOT_ORIENTED | NOT_ORIENTED | yes",
        // the version in force is replaced
        "NOT_MET             | MET             | NOT_MET         | ORIENTED     | NOT_ORIENTED | yes",
        "NOT_MET             | MET             | UNKNOWN         | ORIENTED     | TO_EXAMINE   | yes",
        "NOT_MET             | NOT_MET         | MET             | NOT_ORIENTED | ORIENTED     | yes",
        "NOT_MET             | UNKNOWN         | MET             | TO_EXAMINE   | ORIENTED     | yes",
        "NOT_MET             | UNKNOWN         | NOT_MET         | TO_EXAMINE   | NOT_ORIENTED | yes",
        "MET                 | MET             | NOT_MET         | ORIENTED     | ORIENTED     | yes",
        "UNKNOWN             | MET             | NOT_MET         | ORIENTED     | TO_EXAMINE   | yes",
        "NOT_MET             | MET NOT_MET     | NOT_MET         | ORIENTED     | NOT_ORIENTED | yes",
        "NOT_MET             | MET             | -               | ORIENTED     | NOT_ORIENTED | yes",
        "-                   | MET             | -               | ORIENTED     | TO_EXAMINE   | yes",
        // what didn't answer tells of a breakdown
        "NOT_MET             | MET             | NOT_EVALUATED   | ORIENTED     | TO_EXAMINE   | no",
        "NOT_MET             | NOT_EVALUATED   | MET             | TO_EXAMINE   | ORIENTED     | no",
        "NOT_MET             | -               | MET NOT_EVALUATED | NOT_ORIENTED | ORIENTED   | no",
        "NOT_EVALUATED       | -               | NOT_MET         | TO_EXAMINE   | TO_EXAMINE   | yes",
    };

    @Test
    public void theTable() {
        for (String row : Arrays.asList(TABLE).subList(1, TABLE.length)) {
            String[] cells = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
            List<CriterionAnswer> inForce = answers(BUNDLE, "1.0.0", cells[1]);
            List<CriterionAnswer> tried = answers(BUNDLE, "2.0.0", cells[2]);
            OutcomeDiff comparison = OutcomeDiff.of(
                    all(answers("fr.relais.region.national", "1.0.0", cells[0]), inForce), BUNDLE, tried);
            assertEquals(row, Outcome.valueOf(cells[3]), comparison.change().former());
            assertEquals(row, Outcome.valueOf(cells[4]), comparison.change().later());
            assertEquals(row, cells[5].equals("yes"), comparison.evaluated());
            assertEquals(row, inForce, comparison.before());
            assertEquals(row, tried, comparison.after());
        }
    }

    /** R-C5: a region may add criteria; none takes an orientation back that the others gave. */
    @Test
    public void whatIsAddedTakesNoOrientationBack() {
        for (Verdict national : Verdict.values()) {
            for (Verdict added : Verdict.values()) {
                OutcomeDiff comparison = OutcomeDiff.of(
                        answers("fr.relais.region.national", "1.0.0", "MET " + national),
                        BUNDLE,
                        answers(BUNDLE, "2.0.0", added.name()));
                assertEquals(Outcome.ORIENTED, comparison.change().later());
            }
            for (Verdict added : List.of(Verdict.MET, Verdict.UNKNOWN, Verdict.NOT_MET)) {
                OutcomeDiff comparison = OutcomeDiff.of(
                        answers("fr.relais.region.national", "1.0.0", "UNKNOWN " + national),
                        BUNDLE,
                        answers(BUNDLE, "2.0.0", added.name()));
                assertNotEquals(Outcome.NOT_ORIENTED, comparison.change().later());
            }
        }
    }

    private static List<CriterionAnswer> answers(String bundle, String version, String verdicts) {
        List<CriterionAnswer> answers = new ArrayList<>();
        if (!verdicts.equals("-")) {
            for (String verdict : verdicts.split(" ")) {
                PluginVersionId stamp = new PluginVersionId("c" + answers.size(), bundle, version, version);
                answers.add(TestVersions.answer(stamp, Verdict.valueOf(verdict)));
            }
        }
        return answers;
    }

    private static List<CriterionAnswer> all(List<CriterionAnswer> one, List<CriterionAnswer> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }
}

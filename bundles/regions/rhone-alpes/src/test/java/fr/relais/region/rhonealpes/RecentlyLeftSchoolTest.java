// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.rhonealpes;

import static org.junit.Assert.assertEquals;

import fr.relais.testkit.Contexts;
import fr.relais.testkit.Profile;
import fr.relais.testkit.Profiles;
import java.util.Arrays;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Each row: the threshold in months, the day on which school was left, today, and what is found. */
@RunWith(Parameterized.class)
public class RecentlyLeftSchoolTest {

    private static final String TABLE =
            """
            12 | 2009-07-03 | 2010-01-11 | MET school.left-recently[2009-07-03]
            12 | 2009-01-11 | 2010-01-11 | MET school.left-recently[2009-01-11]
            12 | 2009-01-10 | 2010-01-11 | NOT_MET school.left-long-ago[2009-01-10, 12]
            12 | 2010-01-11 | 2010-01-11 | MET school.left-recently[2010-01-11]
            12 | 2010-06-30 | 2010-01-11 | NOT_MET school.not-left[2010-06-30]
            6  | 2009-08-31 | 2010-02-28 | MET school.left-recently[2009-08-31]
            6  | 2009-08-31 | 2010-03-01 | NOT_MET school.left-long-ago[2009-08-31, 6]
            12 | 2008-02-29 | 2009-02-28 | MET school.left-recently[2008-02-29]
            12 | 2008-02-29 | 2009-03-01 | NOT_MET school.left-long-ago[2008-02-29, 12]
            0  | 2010-01-10 | 2010-01-11 | NOT_MET school.left-long-ago[2010-01-10, 0]
            12 |            | 2010-01-11 | UNKNOWN unknown[] missing [LEFT_SCHOOL_ON]
            """;

    @Parameters(name = "{0} months, left {1}, on {2}: {3}")
    public static Object[][] rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray())
                .toArray(Object[][]::new);
    }

    private final int months;
    private final String leftOn;
    private final String today;
    private final String expected;

    public RecentlyLeftSchoolTest(String months, String leftOn, String today, String expected) {
        this.months = Integer.parseInt(months);
        this.leftOn = leftOn;
        this.today = today;
        this.expected = expected;
    }

    @Test
    public void findsWhatTheTableSays() {
        Profile leaver = leftOn.isEmpty()
                ? Profiles.nothingKnown()
                : Profiles.nothingKnown().leftSchoolOn(leftOn);
        assertEquals(
                expected,
                new RecentlyLeftSchool(new Threshold(months))
                        .evaluate(leaver, Contexts.orientation(today, "82"))
                        .toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** R-L11, example by example: by when the next interview is due, seen on a day. */
@RunWith(Parameterized.class)
public class InterviewsTest {

    private final ExampleTable.Row row;

    public InterviewsTest(ExampleTable.Row row) {
        this.row = row;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return ExampleTable.beside(InterviewsTest.class, "interviews.txt");
    }

    @Test
    public void isDueByThatDay() {
        List<Fact> facts = FactParser.facts(row.cell("facts"));
        CotraitanceTimeline track =
                Lifecycle.timeline(facts, TestRuleContexts.FRAME).tracks().get(FactParser.FIRST);
        LocalDate day = LocalDate.parse(row.cell("as of"));

        Optional<LocalDate> due = Interviews.dueBy(track, facts, day, TestRuleContexts.FRAME);

        assertEquals(
                row.toString(), row.cell("due by"), due.map(LocalDate::toString).orElse(""));
        assertEquals(
                row.toString(),
                row.cell("overdue"),
                due.map(last -> day.isAfter(last) ? "yes" : "no").orElse("no"));
    }

    /** What is kept of it says the same: a matter that stands open on that day. */
    @Test
    public void isOverdueOnlyWhileTheMatterStandsOpen() {
        CotraitanceTimeline track = Lifecycle.timeline(FactParser.facts(row.cell("facts")), TestRuleContexts.FRAME)
                .tracks()
                .get(FactParser.FIRST);
        boolean overdue = track.mattersOn(LocalDate.parse(row.cell("as of"))).stream()
                .anyMatch(matter -> matter.kind() == WorkItem.Kind.INTERVIEW_OVERDUE);
        assertEquals(row.toString(), row.cell("overdue"), overdue ? "yes" : "no");
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.Table;
import fr.relais.partnership.territory.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** R-L11, example by example: by when the next interview is due, seen on a day. */
@RunWith(Parameterized.class)
public class InterviewsTest {

    private final Table.Row row;

    public InterviewsTest(Table.Row row) {
        this.row = row;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return Table.beside(InterviewsTest.class, "interviews.txt");
    }

    @Test
    public void isDueByThatDay() {
        List<Fact> facts = Story.facts(row.cell("facts"));
        Track track = Lifecycle.timeline(facts, Frames.FRAME).tracks().get(Story.FIRST);
        LocalDate day = LocalDate.parse(row.cell("as of"));

        Optional<LocalDate> due = Interviews.dueBy(track, facts, excused(), day, Frames.FRAME.parameters());

        assertEquals(
                row.toString(), row.cell("due by"), due.map(LocalDate::toString).orElse(""));
        assertEquals(
                row.toString(),
                row.cell("overdue"),
                due.map(last -> day.isAfter(last) ? "yes" : "no").orElse("no"));
    }

    private List<Validity> excused() {
        return Stream.of(row.cell("excused").split(","))
                .filter(period -> !period.isBlank())
                .map(period -> period.strip().split(" to "))
                .map(days -> new Validity(Optional.of(LocalDate.parse(days[0])), Optional.of(LocalDate.parse(days[1]))))
                .toList();
    }
}

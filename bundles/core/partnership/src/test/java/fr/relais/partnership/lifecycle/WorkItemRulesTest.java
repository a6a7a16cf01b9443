// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * What is to be seen to on a day, example by example: in the column {@code open} each matter and, in brackets, its age in days.
 * CONVOCATIONS_STOPPED, which every running file has, has a column of its own.
 */
@RunWith(Parameterized.class)
public class WorkItemRulesTest {

    private final ExampleTable.Row row;

    public WorkItemRulesTest(ExampleTable.Row row) {
        this.row = row;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return ExampleTable.beside(WorkItemRulesTest.class, "matters.txt");
    }

    @Test
    public void standsOpenAsTheRowSays() {
        CotraitanceTimeline track = track(facts());
        String open = track.mattersOn(day()).stream()
                .filter(matter -> matter.kind() != WorkItem.Kind.CONVOCATIONS_STOPPED)
                .map(matter -> matter.kind() + " (" + matter.age(day()) + ")")
                .collect(Collectors.joining(", "));
        assertEquals(row.toString(), row.cell("open"), open);
        assertEquals(row.toString(), row.cell("convened"), track.convocationsStoppedOn(day()) ? "no" : "yes");
        assertEquals(
                row.toString(),
                row.cell("adviser"),
                track.adviserOn(day()).map(Object::toString).orElse(""));
    }

    /** R-X1. */
    @Test
    public void standsTheSameWhateverTheOrderAndRepetition() {
        List<Fact> backwards = new ArrayList<>(facts());
        Collections.reverse(backwards);
        backwards.addAll(facts());
        assertEquals(row.toString(), track(facts()).matters(), track(backwards).matters());
    }

    private List<Fact> facts() {
        return FactParser.facts(row.cell("facts"));
    }

    private LocalDate day() {
        return LocalDate.parse(row.cell("as of"));
    }

    private static CotraitanceTimeline track(List<Fact> facts) {
        return Lifecycle.timeline(facts, TestRuleContexts.FRAME).tracks().get(FactParser.FIRST);
    }
}

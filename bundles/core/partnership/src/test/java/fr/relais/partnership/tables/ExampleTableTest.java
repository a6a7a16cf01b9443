// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.tables;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

/** A table that is wrong must fail, not be skipped. */
public class ExampleTableTest {

    @Test
    public void readsRowsUnderTheirColumnsAndSkipsRemarks() {
        List<ExampleTable.Row> rows =
                ExampleTable.parse("t", List.of("# remark", "rule | phase", "", "R-L1 | ENTRY", "R-L2 |"));

        assertEquals(2, rows.size());
        assertEquals("t:4", rows.get(0).place());
        assertEquals("ENTRY", rows.get(0).cell("phase"));
        assertEquals("", rows.get(1).cell("phase"));
    }

    @Test
    public void refusesARowWithACellMissingOrTooMany() {
        assertThrows(IllegalArgumentException.class, () -> ExampleTable.parse("t", List.of("rule | phase", "R-L1")));
        assertThrows(
                IllegalArgumentException.class, () -> ExampleTable.parse("t", List.of("rule | phase", "R-L1 | a | b")));
    }

    @Test
    public void refusesARowThatNamesNoRule() {
        assertThrows(
                IllegalArgumentException.class, () -> ExampleTable.parse("t", List.of("rule | phase", " | ENTRY")));
        assertThrows(
                IllegalArgumentException.class, () -> ExampleTable.parse("t", List.of("rule | phase", "L1 | ENTRY")));
    }

    @Test
    public void refusesATableWithoutRowsOrAFileThatIsMissing() {
        assertThrows(IllegalArgumentException.class, () -> ExampleTable.parse("t", List.of("rule | phase")));
        assertThrows(
                IllegalArgumentException.class, () -> ExampleTable.beside(ExampleTableTest.class, "no-such-table.txt"));
    }

    @Test
    public void refusesAColumnThatIsNotThere() {
        ExampleTable.Row row = ExampleTable.parse("t", List.of("rule", "R-L1")).get(0);

        assertThrows(IllegalArgumentException.class, () -> row.cell("phase"));
    }
}

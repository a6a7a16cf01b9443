// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** R-O7, I-E4: how a convention stands on a day, example by example. */
@RunWith(Parameterized.class)
public class ConventionTest {

    private final ExampleTable.Row row;

    public ConventionTest(ExampleTable.Row row) {
        this.row = row;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return ExampleTable.beside(ConventionTest.class, "convention.txt");
    }

    @Test
    public void standsAsTheRowSays() {
        Convention convention = new Convention(
                new ConventionId("ML-69382-2010"),
                Level.LOCAL,
                "69382S00",
                Optional.of(row.cell("signed")).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                LocalDate.parse(row.cell("effective")),
                LocalDate.parse(row.cell("ends")),
                Set.of("6.1"),
                Set.of("Pôle emploi", "mission locale"));

        assertEquals(
                row.toString(),
                row.cell("force"),
                convention.on(LocalDate.parse(row.cell("as of"))).name());
    }
}

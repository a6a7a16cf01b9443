// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** R-E6, R-O4, I-E6: up to where affectations go freely, with a flow alert, or by decision of a committee. */
@RunWith(Parameterized.class)
public class AllowanceTest {

    private final ExampleTable.Row row;

    public AllowanceTest(ExampleTable.Row row) {
        this.row = row;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return ExampleTable.beside(AllowanceTest.class, "allowance.txt");
    }

    @Test
    public void theNextOneIsAsTheRowSays() {
        String[] room = row.cell("room").split("-");
        Allowance allowance = new Allowance(
                new Capacity(Integer.parseInt(room[0]), Integer.parseInt(room[1]), Integer.parseInt(room[2]), 0),
                number(row.cell("threshold")),
                Stream.of(row.cell("decisions").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(AllowanceTest::decision)
                        .toList());

        assertEquals(
                row.toString(),
                row.cell("next"),
                allowance.next(LocalDate.parse(row.cell("day"))).name());
    }

    private static CommitteeDecision decision(String words) {
        String[] parts = words.split("/", -1);
        return new CommitteeDecision(
                Level.REGIONAL,
                new MissionLocaleId("69382S00"),
                2010,
                LocalDate.parse(parts[0]),
                "constat",
                number(parts[1]),
                Optional.of(parts[2]).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}

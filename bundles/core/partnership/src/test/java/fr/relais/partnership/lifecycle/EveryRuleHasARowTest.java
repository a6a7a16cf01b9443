// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/** A rule of chapter 4 without an example would be a rule that nobody can check. */
public class EveryRuleHasARowTest {

    /** Chapter 4 numbers two of its interpretations among the rules. */
    private static final Set<Integer> INTERPRETED = Set.of(5, 9);

    @Test
    public void theTablesNameEveryRule() {
        Set<String> unnamed = IntStream.rangeClosed(1, 18)
                .mapToObj(number -> INTERPRETED.contains(number) ? "I-L" + number : "R-L" + number)
                .collect(Collectors.toCollection(TreeSet::new));
        unnamed.addAll(Set.of(
                "R-O6", "I-O6b", "I-O6c", "I-L3", "I-L4", "I-L13", "I-L14", "I-L15", "I-L16", "I-L17", "I-L18", "I-L19",
                "I-L20", "I-L21", "I-L22", "I-L23", "I-L24", "I-L25", "I-L26", "I-L28", "I-L29", "I-L30", "I-L31",
                "I-L32", "I-L33", "R-C9", "R-C10", "I-C9", "I-C10", "I-X1", "I-X3", "R-X1"));

        Stream.concat(Stream.of(LifecycleTablesTest.TABLES), Stream.of("interviews.txt", "matters.txt"))
                .flatMap(table -> ExampleTable.rows(LifecycleTablesTest.class, table).stream())
                .flatMap(row -> Stream.of(row.cell("rule").split(" ")))
                .forEach(unnamed::remove);

        assertEquals(Set.of(), unnamed);
    }
}

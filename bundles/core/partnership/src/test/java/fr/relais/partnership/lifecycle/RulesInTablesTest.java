// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** No rule of domain.md chapter 4 is without an example: of the numbers 1 to 18, the fifth and the ninth are interpretations. */
public class RulesInTablesTest {

    private static final Set<String> RULES = Stream.of(
                    "R-L1", "R-L2", "R-L3", "R-L4", "I-L5", "R-L6", "R-L7", "R-L8", "I-L9", "R-L10", "R-L11", "R-L12",
                    "R-L13", "R-L14", "R-L15", "R-L16", "R-L17", "R-L18")
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    public void everyRuleHasARow() {
        Set<String> missing = new TreeSet<>(RULES);
        Stream.concat(Arrays.stream(LifecycleTablesTest.TABLES), Stream.of("interviews.txt", "matters.txt"))
                .flatMap(table -> ExampleTable.rows(LifecycleTablesTest.class, table).stream())
                .flatMap(row -> Stream.of(row.cell("rule").split("[ ,]+")))
                .forEach(missing::remove);

        assertEquals("rules that no table names", Set.of(), missing);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.vocabulary.Obstacle;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class FindingTest {

    @Test
    public void equalFindingsAreEqualWhateverTheOrderOfASet() {
        Set<Obstacle> hashed = new HashSet<>(List.of(Obstacle.RESOURCES, Obstacle.CHILDCARE));
        assertEquals(
                Finding.met("obstacles", EnumSet.of(Obstacle.CHILDCARE, Obstacle.RESOURCES)),
                Finding.met("obstacles", hashed));
        assertEquals(
                List.of(List.of(Obstacle.CHILDCARE, Obstacle.RESOURCES)),
                Finding.met("obstacles", hashed).arguments());
    }

    @Test
    public void takesNumbersStringsDatesAndEnumValues() {
        List<Object> arguments = List.of(3L, 2.5, true, "CAP", LocalDate.of(2010, 1, 11), Obstacle.HOUSING);
        assertEquals(arguments, Finding.notMet("all-kinds", arguments.toArray()).arguments());
    }

    @Test
    public void refusesWhatCouldRunCodeOrFillTheMemoryWhenItIsRendered() {
        Object[] refused = {
            new Object(),
            new StringBuilder("grows"),
            "x".repeat(Finding.LONGEST_STRING + 1),
            List.of(List.of("nested")),
            Set.of("a", 1),
            Arrays.asList((Object) null)
        };
        for (Object argument : refused) {
            assertThrows(IllegalArgumentException.class, () -> Finding.met("key", argument));
        }
        assertThrows(IllegalArgumentException.class, () -> Finding.met("key", 1, null));
        assertThrows(IllegalArgumentException.class, () -> Finding.met(null));
        assertThrows(IllegalArgumentException.class, () -> Finding.met("no key at all"));
    }

    @Test
    public void unknownNamesWhatIsMissing() {
        Finding finding = Finding.unknown(Attribute.NETWORK, Attribute.BEARINGS);
        assertEquals(List.of(Attribute.BEARINGS, Attribute.NETWORK), List.copyOf(finding.missing()));
        assertThrows(IllegalArgumentException.class, () -> Finding.unknown(Set.of()));
    }

    @Test
    public void unknownForWantOfAFigureHasItsOwnSentence() {
        Finding finding = Finding.unknown("no-figure", "29");
        assertEquals(Finding.Answer.UNKNOWN, finding.answer());
        assertEquals(Set.of(), finding.missing());
        assertEquals("no-figure", finding.key());
        assertThrows(IllegalArgumentException.class, () -> Finding.unknown("no key at all"));
    }
}

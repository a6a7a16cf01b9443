// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.runner.RunWith;

/** R-O2: a split adds up, whatever the key, and is the same every time. */
@RunWith(JUnitQuickcheck.class)
public class SplitTest {

    /** The largest remainder has the entry that is left; of equal ones the first code. */
    @Test
    public void whatIsLeftGoesToTheLargestRemainders() {
        assertEquals(Map.of("A", 4, "B", 3, "C", 3), Split.of(10, Map.of("A", 1L, "B", 1L, "C", 1L)));
        assertEquals(Map.of("A", 1, "B", 9), Split.of(10, Map.of("A", 14L, "B", 86L)));
        assertEquals(Map.of("A", 0, "B", 7), Split.of(7, Map.of("A", 0L, "B", 3L)));
    }

    @Test
    public void aKeyWithoutWeightSplitsNothing() {
        assertThrows(IllegalArgumentException.class, () -> Split.of(10, Map.of("A", 0L)));
        assertThrows(IllegalArgumentException.class, () -> Split.of(10, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Split.of(10, Map.of("A", -1L, "B", 2L)));
        assertThrows(IllegalArgumentException.class, () -> Split.of(-1, Map.of("A", 1L)));
    }

    /** No entry is lost or made, and nobody is a whole entry or more away from the exact share. */
    @Property(trials = 300)
    public void itAddsUpAndIsWithinOneOfTheShare(
            @InRange(min = "0", max = "200000") int volume,
            List<@InRange(min = "0", max = "1000000000000") Long> weights) {
        Map<String, Long> key = new HashMap<>();
        weights.forEach(weight -> key.put("ML" + key.size(), weight));
        key.put("last", 1L);

        SortedMap<String, Integer> parts = Split.of(volume, key);

        assertEquals(volume, parts.values().stream().mapToInt(part -> part).sum());
        assertEquals(key.keySet(), parts.keySet());
        double total = key.values().stream().mapToDouble(weight -> weight).sum();
        parts.forEach((code, part) ->
                assertTrue(code + " " + part, Math.abs(part - volume * (key.get(code) / total)) < 1.001));
        assertEquals(parts, Split.of(volume, new TreeMap<>(key)));
    }
}

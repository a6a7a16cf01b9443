// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class AttributeTypeTest {

    private static final AttributeType<Integer> DISTANCE = AttributeType.number(-5, 120);
    private static final AttributeType<String> LICENCE = AttributeType.word("NONE_YET", "A", "B");

    @Test
    public void whatIsWrittenIsReadAgain() {
        same(AttributeType.yesOrNo(), true, "yes");
        same(AttributeType.yesOrNo(), false, "no");
        same(AttributeType.day(), LocalDate.of(2010, 2, 28), "2010-02-28");
        same(DISTANCE, -5, "-5");
        same(LICENCE, "B", "B");
        same(AttributeType.oneOf(ProjectState.class), ProjectState.ILL_DEFINED, "ILL_DEFINED");
        same(AttributeType.setOf(Obstacle.class), Set.of(), "none");
        same(AttributeType.setOf(Obstacle.class), Set.of(Obstacle.MOBILITY, Obstacle.HOUSING), "HOUSING;MOBILITY");
    }

    @Test
    public void whatIsOutOfBoundsIsRefused() {
        refused(AttributeType.yesOrNo(), "true", "", "YES", "perhaps");
        refused(AttributeType.day(), "2010-02-30", "1899-12-31", "2200-01-01", "28/02/2010", "+12010-01-01");
        refused(DISTANCE, "-6", "121", "1.5", "99999999999", "");
        refused(LICENCE, "C", "b", "");
        refused(AttributeType.setOf(Obstacle.class), "HOUSING;RELIGION", "");
    }

    /** A key may be of another type than what was declared: its values are none of that type then. */
    @Test
    public void aValueOfAnotherTypeIsNone() {
        assertEquals(Optional.empty(), DISTANCE.cast("12"));
        assertEquals(Optional.empty(), DISTANCE.cast(121));
        assertEquals(Optional.empty(), LICENCE.cast("C"));
        assertEquals(Optional.empty(), AttributeType.yesOrNo().cast("yes"));
        assertEquals(Optional.empty(), AttributeType.oneOf(ProjectState.class).cast(Obstacle.HOUSING));
        assertEquals(Optional.empty(), AttributeType.setOf(Obstacle.class).cast(Set.of(ProjectState.DEFINED)));
        assertEquals(Optional.empty(), AttributeType.day().cast(LocalDate.of(1899, 12, 31)));
    }

    @Test
    public void wordsAreFewShortAndDifferent() {
        assertThrows(IllegalArgumentException.class, () -> AttributeType.word("ALONE"));
        assertThrows(IllegalArgumentException.class, () -> AttributeType.word("A", "A"));
        assertThrows(IllegalArgumentException.class, () -> AttributeType.word("A", "b"));
        assertThrows(IllegalArgumentException.class, () -> AttributeType.word("A", "B".repeat(41)));
        assertThrows(IllegalArgumentException.class, () -> AttributeType.number(2, 1));
    }

    @Test
    public void typesAreEqualIfTheyTakeTheSameValues() {
        assertEquals(AttributeType.number(1, 2), AttributeType.number(1, 2));
        assertTrue(List.of(AttributeType.number(1, 3), AttributeType.day(), AttributeType.word("A", "B")).stream()
                .noneMatch(AttributeType.number(1, 2)::equals));
    }

    private static <T> void same(AttributeType<T> type, T value, String text) {
        assertEquals(text, type.write(value));
        assertEquals(value, type.read(text));
        assertEquals(Optional.of(value), type.cast(value));
    }

    private static void refused(AttributeType<?> type, String... texts) {
        for (String text : texts) {
            assertThrows(text, IllegalArgumentException.class, () -> type.read(text));
        }
    }
}

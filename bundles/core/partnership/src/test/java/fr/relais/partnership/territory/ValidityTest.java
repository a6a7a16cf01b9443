// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

public class ValidityTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2010, 12, 31);

    @Test
    public void bothItsDaysBelongToIt() {
        Validity year = new Validity(Optional.of(FIRST), Optional.of(LAST));

        assertEquals(
                List.of(false, true, true, false),
                Stream.of(FIRST.minusDays(1), FIRST, LAST, LAST.plusDays(1))
                        .map(year::includes)
                        .toList());
    }

    @Test
    public void withoutADayItIsOpen() {
        assertTrue(Validity.ALWAYS.includes(LocalDate.MIN) && Validity.ALWAYS.includes(LocalDate.MAX));
        assertTrue(new Validity(Optional.of(FIRST), Optional.empty()).includes(LocalDate.MAX));
    }

    @Test
    public void itCannotEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new Validity(Optional.of(LAST), Optional.of(FIRST)));
        assertTrue(new Validity(Optional.of(FIRST), Optional.of(FIRST)).includes(FIRST));
    }
}

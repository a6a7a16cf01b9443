// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;

/** R-O5, I-O10: a region that brings half of its entries in September isn't late in June. */
public class SeasonalKeyTest {

    private static final LocalDate IN_FORCE = LocalDate.of(2010, 1, 1);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2010, 6, 30);

    @Test
    public void theTwelveWeightsOfADayMakeTheKey() {
        List<ParameterValue> weights = new ArrayList<>();
        EnumSet.range(Parameter.WEIGHT_OF_JANUARY, Parameter.WEIGHT_OF_DECEMBER)
                .forEach(month -> weights.add(new ParameterValue(
                        month, IN_FORCE, month == Parameter.WEIGHT_OF_SEPTEMBER ? 11 : 1, "comité régional")));
        SeasonalKey key = SeasonalKey.on(END_OF_JUNE, new Parameters(weights));
        assertEquals("six of 22 parts are in", OptionalInt.of(220), key.projected(60, END_OF_JUNE));
        assertEquals("nineteen of 22", OptionalInt.of(220), key.projected(190, LocalDate.of(2010, 9, 30)));
        assertEquals(
                "in the year before, none was in force",
                SeasonalKey.evenDays().projected(60, LocalDate.of(2009, 6, 30)),
                SeasonalKey.on(LocalDate.of(2009, 6, 30), new Parameters(weights))
                        .projected(60, LocalDate.of(2009, 6, 30)));
    }

    @Test
    public void withoutAllTwelveEveryDayBringsTheSame() {
        List<ParameterValue> one =
                List.of(new ParameterValue(Parameter.WEIGHT_OF_SEPTEMBER, IN_FORCE, 11, "comité régional"));
        assertEquals(
                SeasonalKey.evenDays().projected(60, END_OF_JUNE),
                SeasonalKey.on(END_OF_JUNE, new Parameters(one)).projected(60, END_OF_JUNE));
    }
}

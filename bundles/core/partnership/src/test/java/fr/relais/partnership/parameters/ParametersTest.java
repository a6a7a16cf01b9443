// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.parameters;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.tables.ExampleTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** R-K3: dated values with a source. */
public class ParametersTest {

    private final List<ParameterValue> values = ExampleTable.rows(ParametersTest.class, "values.txt").stream()
            .map(row -> new ParameterValue(
                    parameter(row.cell("parameter")),
                    LocalDate.parse(row.cell("from")),
                    Integer.parseInt(row.cell("value")),
                    row.cell("source")))
            .toList();
    private final Parameters parameters = new Parameters(values);

    @Test
    public void theValueOfADayIsTheLastThatBeganByThen() {
        assertEquals(6, parameters.intOn(Parameter.UNREGISTERED_BEFORE_EXIT, LocalDate.of(2010, 1, 1)));
        assertEquals(6, parameters.intOn(Parameter.UNREGISTERED_BEFORE_EXIT, LocalDate.of(2011, 12, 31)));
        assertEquals(4, parameters.intOn(Parameter.UNREGISTERED_BEFORE_EXIT, LocalDate.of(2012, 1, 1)));
        assertEquals(
                "AC 5.2",
                parameters
                        .on(Parameter.UNREGISTERED_BEFORE_EXIT, LocalDate.of(2010, 6, 1))
                        .source());
    }

    @Test
    public void theOrderInWhichValuesAreGivenDoesNotMatter() {
        List<ParameterValue> backwards = new ArrayList<>(values);
        Collections.reverse(backwards);

        assertEquals(4, new Parameters(backwards).intOn(Parameter.UNREGISTERED_BEFORE_EXIT, LocalDate.of(2012, 6, 1)));
    }

    /** W4: never a guess. */
    @Test
    public void withoutAValueItSaysWhichIsMissingAndWhatToDo() {
        NoParameterException before = assertThrows(
                NoParameterException.class, () -> parameters.on(Parameter.LIMIT_AGE, LocalDate.of(2009, 12, 31)));
        NoParameterException never = assertThrows(
                NoParameterException.class, () -> parameters.on(Parameter.COUNTS_PER_YEAR, LocalDate.of(2010, 1, 1)));

        assertTrue(before.getMessage().contains("limit-age-years")
                && before.getMessage().contains("2009-12-31"));
        assertTrue(never.getMessage().contains("counts-per-person-and-year"));
    }

    @Test
    public void noTwoParametersHaveOneKey() {
        Set<String> keys = Stream.of(Parameter.values()).map(Parameter::key).collect(Collectors.toSet());

        assertEquals(EnumSet.allOf(Parameter.class).size(), keys.size());
    }

    private static Parameter parameter(String key) {
        return Stream.of(Parameter.values())
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + key));
    }
}

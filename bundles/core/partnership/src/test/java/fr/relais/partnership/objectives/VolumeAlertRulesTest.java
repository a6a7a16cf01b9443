// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.tables.ExampleTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** R-O5: flow alerts, example by example, at an even rate. */
@RunWith(Parameterized.class)
public class VolumeAlertRulesTest {

    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

    private final ExampleTable.Row row;

    public VolumeAlertRulesTest(ExampleTable.Row row) {
        this.row = row;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return ExampleTable.beside(VolumeAlertRulesTest.class, "flow-watch.txt");
    }

    @Test
    public void asksForTheAlertsOfTheRow() {
        List<ParameterValue> values = new ArrayList<>();
        values.add(new ParameterValue(Parameter.VOLUMES_KNOWN_BY, FROM, 331, "example"));
        add(values, Parameter.OVERRUN_THRESHOLD, "threshold");
        add(values, Parameter.INADEQUACY_BAND, "band");
        VolumeAlertRules watch =
                new VolumeAlertRules(LocalDate.parse(row.cell("day")), new Parameters(values), SeasonalKey.evenDays());
        int counted = Integer.parseInt(row.cell("counted"));
        VolumeFigures figures = new VolumeFigures(Integer.parseInt(row.cell("objective")), counted, 0, counted);

        assertEquals(
                row.toString(),
                row.cell("alerts"),
                watch.alerts(figures).stream().map(VolumeAlertKind::name).collect(Collectors.joining(" ")));
        assertEquals(
                row.toString(),
                Integer.parseInt(row.cell("projected")),
                watch.projected(figures).getAsInt());
    }

    private void add(List<ParameterValue> values, Parameter parameter, String column) {
        if (!row.cell(column).isEmpty()) {
            values.add(new ParameterValue(parameter, FROM, Integer.parseInt(row.cell(column)), "example"));
        }
    }
}

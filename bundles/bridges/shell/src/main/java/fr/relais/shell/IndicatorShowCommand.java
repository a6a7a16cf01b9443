// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.indicators.Indicators;
import fr.relais.indicators.QuarterlyFigure;
import fr.relais.vocabulary.Level;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "indicator-show",
        description = "Shows DE0, people sent into co-traitance, by quarter (R-I1)")
@Service
public final class IndicatorShowCommand extends RelaisCommand {

    private static final int QUARTERS = 4;

    @Argument(index = 0, name = "level", required = true, description = "national, regional or local")
    @Completion(
            value = StringsCompleter.class,
            values = {"national", "regional", "local"})
    private String level;

    @Argument(index = 1, name = "code", required = true, description = "FR, the region or the mission locale")
    private String code;

    @Argument(index = 2, name = "year", required = true, description = "a calendar year")
    private int year;

    @Reference
    private Indicators indicators;

    @Override
    void run(Caller caller, PrintStream out) {
        QuarterlyFigure figure =
                indicators.sentIntoCotraitance(caller, ArgumentParser.word("level", Level.class, level), code, year);
        ShellTable table = new ShellTable();
        table.column(figure.indicator());
        table.column("In the quarter").alignRight();
        table.column("Since January").alignRight();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            table.addRow()
                    .addContent(
                            figure.year() + " Q" + (quarter + 1),
                            figure.quarters().get(quarter),
                            figure.cumulative().get(quarter));
        }
        table.print(out);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.CommitteeDecisions;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "committee-list",
        description = "Lists what committees decided about missions locales past their threshold (I-E6)")
@Service
public final class CommitteeListCommand extends RelaisCommand {

    @Argument(name = "year", required = true, description = "a calendar year")
    private int year;

    @Reference
    private CommitteeDecisions decisions;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None: relais:committee-decide records one");
        table.column("Mission locale");
        table.column("Committee");
        table.column("Decided on");
        table.column("Places").alignRight();
        table.column("Until");
        table.column("Finding");
        decisions.of(caller, year).forEach(one -> table.addRow()
                .addContent(
                        one.missionLocale(),
                        one.committee(),
                        one.decidedOn(),
                        one.places().isPresent() ? one.places().getAsInt() : "",
                        one.until().map(LocalDate::toString).orElse(""),
                        one.finding()));
        table.print(out);
    }
}

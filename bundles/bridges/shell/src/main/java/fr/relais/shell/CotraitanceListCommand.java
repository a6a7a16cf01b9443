// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "cotraitance-list", description = "Lists files by number, as they stand on a day")
@Service
public final class CotraitanceListCommand extends PlacedCommand {

    @Option(name = "--phase", description = "entry, support, cancelled or exited")
    @Completion(
            value = StringsCompleter.class,
            values = {"entry", "support", "cancelled", "exited"})
    private String phase;

    @Option(name = "--state", description = "active, alert or suspended")
    @Completion(
            value = StringsCompleter.class,
            values = {"active", "alert", "suspended"})
    private String state;

    @Reference
    private Cotraitances cotraitances;

    @Override
    void run(Caller caller, PrintStream out) {
        Page<CotraitanceLine> page = cotraitances.list(
                caller,
                new CotraitanceQuery(
                        missionLocale(),
                        region(),
                        ArgumentParser.optionalWord("--phase", Phase.class, phase),
                        ArgumentParser.optionalWord("--state", State.class, state),
                        asOf()),
                asked());
        print(page.items(), out);
        goOn(page, out);
    }

    private static void print(List<CotraitanceLine> lines, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("File").alignRight();
        table.column("Person").alignRight();
        table.column("Mission locale");
        table.column("Phase");
        table.column("State");
        table.column("Affected");
        table.column("Accepted");
        table.column("Initialised");
        table.column("Ends by itself");
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.id(),
                        line.person(),
                        line.missionLocale().value(),
                        line.phase(),
                        line.state().map(State::name).orElse(""),
                        line.affectation(),
                        line.acceptation().map(LocalDate::toString).orElse(""),
                        line.initialisation().map(LocalDate::toString).orElse(""),
                        line.deadline()
                                .map(deadline -> deadline.on().toString())
                                .orElse("")));
        table.print(out);
    }
}

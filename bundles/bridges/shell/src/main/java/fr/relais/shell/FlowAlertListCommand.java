// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.volume.VolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlerts;
import fr.relais.vocabulary.Level;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "flow-alert-list", description = "Lists the flow alerts of a year (R-O5)")
@Service
public final class FlowAlertListCommand extends RelaisCommand {

    @Argument(name = "year", required = true, description = "a calendar year")
    private int year;

    @Option(name = "--awaiting", description = "only those that await a level")
    private boolean awaiting;

    @Option(name = "--after", description = "the number that the page before ended with")
    private String after;

    @Reference
    private VolumeAlerts alerts;

    @Override
    void run(Caller caller, PrintStream out) {
        var page = alerts.list(
                caller,
                year,
                awaiting,
                new PageRequest(
                        PageRequest.first().limit(),
                        Optional.ofNullable(after)
                                .map(number -> String.valueOf(ArgumentParser.number("--after", number)))));
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("Number").alignRight();
        table.column("Kind");
        table.column("Level");
        table.column("Of");
        table.column("Raised on");
        table.column("Objective").alignRight();
        table.column("Counted").alignRight();
        table.column("Awaiting").alignRight();
        table.column("Total in co-traitance").alignRight();
        table.column("Awaits");
        table.column("Acts");
        page.items().forEach(one -> row(table, one));
        table.print(out);
        page.next().ifPresent(last -> out.println("Next: relais:flow-alert-list --after " + last + " " + year));
    }

    private static void row(ShellTable table, VolumeAlert one) {
        table.addRow()
                .addContent(
                        one.id(),
                        one.raised().kind(),
                        one.raised().about().level(),
                        one.raised().about().code(),
                        one.raised().on(),
                        one.raised().figures().objective(),
                        one.raised().figures().counted(),
                        one.raised().figures().awaiting(),
                        one.raised().figures().totalInCotraitance(),
                        one.awaiting().map(Level::name).orElse(""),
                        one.acts().stream()
                                .map(act -> act.level() + " " + act.kind() + " " + act.on())
                                .collect(Collectors.joining(", ")));
    }
}

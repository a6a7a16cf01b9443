// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.merger.MissionLocaleMergers;
import fr.relais.cotraitance.merger.RecordedMerger;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "mission-locale-mergers",
        description = "Lists the mergers of missions locales, those that were taken back included")
@Service
public final class MissionLocaleMergerListCommand extends RelaisCommand {

    @Reference
    private MissionLocaleMergers mergers;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("Number").alignRight();
        table.column("Former");
        table.column("Successor");
        table.column("On");
        table.column("Ground");
        table.column("By");
        table.column("Taken back");
        table.column("Caught up");
        mergers.list(caller).forEach(one -> row(table, one));
        table.print(out);
    }

    private static void row(ShellTable table, RecordedMerger one) {
        table.addRow()
                .addContent(
                        one.id(),
                        one.merger().former(),
                        one.merger().successor(),
                        one.merger().on(),
                        one.recorded().ground(),
                        one.recorded().by(),
                        one.undone()
                                .map(act -> act.on() + " by " + act.by() + ": " + act.ground())
                                .orElse(""),
                        one.caughtUp() ? "yes" : "no");
    }
}

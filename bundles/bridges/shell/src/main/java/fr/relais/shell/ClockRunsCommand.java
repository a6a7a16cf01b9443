// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.DailyClock;
import fr.relais.partnership.lifecycle.Exit;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "clock-runs",
        description = "Lists past runs of the daily clock, the latest first: what each announced, and who ran it")
@Service
public final class ClockRunsCommand extends RelaisCommand {

    @Option(name = "--after", description = "where the next page begins, as the one before said")
    private String after;

    @Reference
    private DailyClock clock;

    @Override
    void run(Caller caller, PrintStream out) {
        Page<ClockReport> page = clock.runs(caller, new PageRequest(20, Optional.ofNullable(after)));
        ShellTable table = new ShellTable().emptyTableText("None: relais:clock-run");
        table.column("Until");
        table.column("Ended");
        table.column("By");
        table.column("Cancelled").alignRight();
        table.column("Age").alignRight();
        table.column("One year").alignRight();
        table.column("No registration").alignRight();
        table.column("Told").alignRight();
        page.items().forEach(run -> table.addRow()
                .addContent(
                        run.until(),
                        run.endedAt(),
                        run.by(),
                        run.cancellations(),
                        run.exits().getOrDefault(Exit.Reason.AGE, 0),
                        run.exits().getOrDefault(Exit.Reason.ONE_YEAR, 0),
                        run.exits().getOrDefault(Exit.Reason.NO_REGISTRATION, 0),
                        run.told()));
        table.print(out);
        page.next().ifPresent(mark -> out.println("Next: relais:clock-runs --after " + mark));
    }
}

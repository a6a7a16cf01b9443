// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.Worklists;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.shell.complete.WorklistKindCompleter;
import fr.relais.vocabulary.AlertReason;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "worklist-show",
        description = "Shows one working list as of a day, the oldest first: what, since when, whose turn it is")
@Service
public final class WorklistShowCommand extends PlacedCommand {

    @Argument(name = "kind", required = true, description = "which list, such as alert-open or interview-overdue")
    @Completion(WorklistKindCompleter.class)
    private String kind;

    @Option(name = "--ended-since", description = "instead what has left the list since that day (yyyy-mm-dd)")
    private String endedSince;

    @Reference
    private Worklists worklists;

    @Override
    void run(Caller caller, PrintStream out) {
        LocalDate day = asOf();
        WorkItem.Kind wanted = ArgumentParser.word("kind", WorkItem.Kind.class, kind);
        Page<WorklistLine> page = worklists.list(
                caller,
                new WorklistQuery(
                        wanted,
                        missionLocale(),
                        region(),
                        day,
                        ArgumentParser.optionalDay("--ended-since", endedSince)),
                asked());
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("File").alignRight();
        table.column("Person").alignRight();
        table.column("Mission locale");
        table.column("Site");
        table.column("Since");
        table.column("Days").alignRight();
        table.column("Owner");
        table.column("Reason");
        table.column("Ended");
        page.items().forEach(line -> table.addRow()
                .addContent(
                        line.cotraitance(),
                        line.person(),
                        line.missionLocale(),
                        line.site(),
                        line.matter().from(),
                        line.matter().age(day),
                        line.owner(),
                        line.matter().reason().map(AlertReason::name).orElse(""),
                        ended(line.matter())));
        table.print(out);
        goOn(page, out);
        if (wanted == WorkItem.Kind.ALERT_OPEN && !page.items().isEmpty()) {
            WorklistLine first = page.items().get(0);
            out.println("Next: relais:alert-settle --label \"…\" kept " + first.cotraitance() + "/"
                    + first.matter().from());
        }
    }

    private static String ended(WorkItem matter) {
        return matter.to().map(last -> last.plusDays(1).toString()).orElse("")
                + matter.settlement().map(how -> " " + how).orElse("");
    }
}

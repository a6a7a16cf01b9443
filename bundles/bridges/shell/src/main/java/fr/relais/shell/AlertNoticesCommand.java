// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.cotraitance.worklist.AlertNotice;
import fr.relais.cotraitance.worklist.SettlementSessions;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "alert-notices",
        description = "Shows how alerts ended since a day, and in which sitting; for both sides (R-L10)")
@Service
public final class AlertNoticesCommand extends PlacedCommand {

    @Option(name = "--since", required = true, description = "settled that day at the earliest (yyyy-mm-dd)")
    private String since;

    @Reference
    private SettlementSessions sittings;

    @Override
    void run(Caller caller, PrintStream out) {
        Page<AlertNotice> page = sittings.notices(
                caller, missionLocale(), region(), ArgumentParser.day("--since", since), asOf(), asked());
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("File").alignRight();
        table.column("Mission locale");
        table.column("Site");
        table.column("Raised on");
        table.column("Ended on");
        table.column("How");
        table.column("Sitting");
        page.items().forEach(notice -> table.addRow()
                .addContent(
                        notice.alert().cotraitance(),
                        notice.alert().missionLocale(),
                        notice.alert().site(),
                        notice.alert().matter().from(),
                        notice.alert().matter().to().orElseThrow().plusDays(1),
                        notice.alert().matter().settlement().map(Enum::name).orElse("with the file"),
                        notice.sitting()
                                .map(kept -> kept.id() + " " + kept.sitting().label())
                                .orElse("")));
        table.print(out);
        goOn(page, out);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.SenderInactivities;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "flow-silences",
        description = "Tells when the last file of each sender came, and whether that is too long ago")
@Service
public final class FlowSilencesCommand extends RelaisCommand {

    @Option(name = "--too-long", description = "only those that have been silent for too long")
    private boolean tooLong;

    @Reference
    private SenderInactivities silences;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("Sender");
        table.column("Last file at");
        table.column("Expected within days").alignRight();
        table.column("Too long");
        silences.silences(caller, tooLong).forEach(each -> table.addRow()
                .addContent(
                        each.sender(),
                        each.lastFileAt().map(Object::toString).orElse("never"),
                        each.expectedEveryDays().map(Object::toString).orElse(""),
                        each.tooLong() ? "yes" : ""));
        table.print(out);
        out.println("Next: relais:flow-files --sender SENDER");
    }
}

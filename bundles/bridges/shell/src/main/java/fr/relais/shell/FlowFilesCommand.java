// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.exchange.Flows;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "flow-files", description = "Lists the files of flows that came in, newest first")
@Service
public final class FlowFilesCommand extends PagedCommand {

    @Option(name = "--sender", description = "of this user only")
    private String sender;

    @Reference
    private Inbox inbox;

    @Reference
    private Flows flows;

    @Override
    void run(Caller caller, PrintStream out) {
        Page<FlowFile> page = inbox.files(caller, Optional.ofNullable(sender), asked());
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("File").alignRight();
        table.column("Sender");
        table.column("Name");
        table.column("Received at");
        table.column("Applied").alignRight();
        table.column("Unchanged").alignRight();
        table.column("Waiting").alignRight();
        table.column("Rejected").alignRight();
        table.column("Done at");
        page.items().forEach(file -> table.addRow()
                .addContent(
                        file.id(),
                        file.sender(),
                        file.name(),
                        file.receivedAt(),
                        file.counts().applied(),
                        file.counts().unchanged(),
                        file.counts().orphans(),
                        file.counts().rejected(),
                        file.doneAt().map(Object::toString).orElse("not yet, taken so far: " + file.taken())));
        table.print(out);
        flows.paused().ifPresent(why -> out.println("Imports pause: " + why.in(locale())));
        goOn(page, out);
        out.println("Next: relais:flow-records --file FILE");
    }
}

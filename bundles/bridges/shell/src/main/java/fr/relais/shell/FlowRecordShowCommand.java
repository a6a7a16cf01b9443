// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordHistory;
import fr.relais.exchange.FlowDocument;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "flow-record",
        description = "Shows a record of a flow: what it says, what became of it, what it said before it was corrected")
@Service
public final class FlowRecordShowCommand extends RelaisCommand {

    @Argument(name = "record", required = true, description = "its number, see relais:flow-records")
    private String record;

    @Reference
    private Inbox inbox;

    @Override
    void run(Caller caller, PrintStream out) {
        RecordHistory history = inbox.record(caller, ArgumentParser.number("record", record));
        InboxRecord kept = history.record();
        FlowRecordText.print(List.of(kept), out, locale());
        kept.record()
                .map(FlowDocument::fields)
                .ifPresent(fields -> fields.forEach((name, value) -> out.println(name + " = " + value)));
        if (!kept.raw().isEmpty()) {
            out.println("As it came: " + kept.raw());
        }
        history.rectifications()
                .forEach(each -> out.println("Corrected by " + each.by() + " at " + each.at() + ", record "
                        + each.record() + " holds; before, as record " + each.former() + ", " + each.was() + ": "
                        + each.raw()));
        out.println("Next: relais:flow-correct " + kept.id() + " FIELD=VALUE, while it is rejected or waits");
    }
}

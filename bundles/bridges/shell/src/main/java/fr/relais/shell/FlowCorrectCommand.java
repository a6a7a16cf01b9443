// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.exchange.FlowDocument;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "flow-correct",
        description = "Corrects a record of a flow that is rejected or waits, and takes it at once")
@Service
public final class FlowCorrectCommand extends RelaisCommand {

    @Argument(index = 0, name = "record", required = true, description = "its number, see relais:flow-records")
    private String record;

    @Argument(
            index = 1,
            name = "fields",
            required = true,
            multiValued = true,
            description =
                    "what it says instead, such as mission_locale=69382S00; nothing after the = takes a field away")
    private List<String> fields;

    @Reference
    private Inbox inbox;

    @Override
    void run(Caller caller, PrintStream out) {
        long number = ArgumentParser.number("record", record);
        Map<String, String> said = new LinkedHashMap<>(inbox.record(caller, number)
                .record()
                .record()
                .map(FlowDocument::fields)
                .orElse(Map.of()));
        for (String field : fields) {
            int end = field.indexOf('=');
            if (end < 1) {
                throw new IllegalArgumentException("fields: not FIELD=VALUE: " + field);
            }
            said.put(field.substring(0, end), field.substring(end + 1));
        }
        FlowDocument instead = FlowDocument.of(said);
        InboxRecord holds = inbox.correct(caller, number, () -> new Inbox.Instead(instead.record(), instead.text()));
        FlowRecordText.print(List.of(holds), out, locale());
        out.println("Next: relais:flow-record " + holds.id());
    }
}

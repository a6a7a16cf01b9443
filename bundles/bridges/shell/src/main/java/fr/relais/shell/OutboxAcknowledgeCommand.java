// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.Outbox;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.shell.complete.ExchangePartnerCompleter;
import fr.relais.vocabulary.ExchangePartner;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(scope = "relais", name = "outbox-acknowledge", description = "Notes that a partner has the file of a day")
@Service
public final class OutboxAcknowledgeCommand extends RelaisCommand {

    @Argument(name = "partner", required = true, description = "gide, dude or parcours-3")
    @Completion(ExchangePartnerCompleter.class)
    private String partner;

    @Argument(index = 1, name = "day", required = true, description = "the day of the file (yyyy-mm-dd)")
    private String day;

    @Argument(index = 2, name = "sha256", required = true, description = "hash of the file that the partner has")
    private String sha256;

    @Reference
    private Outbox outbox;

    @Override
    void run(Caller caller, PrintStream out) {
        OutboxFile file = outbox.acknowledge(
                caller,
                ArgumentParser.word("partner", ExchangePartner.class, partner),
                ArgumentParser.day("day", day),
                sha256);
        out.println("Acknowledged: " + file.size() + " records of " + file.day());
        out.println("Next: relais:outbox-list " + partner + " --unacknowledged");
    }
}

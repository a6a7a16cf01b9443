// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.Outbox;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.shell.complete.ExchangePartnerCompleter;
import fr.relais.vocabulary.ExchangePartner;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "outbox-list",
        description = "Lists the files of what a partner is told, the oldest first: records and who acknowledged them")
@Service
public final class OutboxListCommand extends RelaisCommand {

    @Argument(name = "partner", required = true, description = "gide, dude or parcours-3")
    @Completion(ExchangePartnerCompleter.class)
    private String partner;

    @Option(name = "--unacknowledged", description = "only those that the partner hasn't acknowledged")
    private boolean unacknowledged;

    @Option(name = "--after", description = "only those of days after that one (yyyy-mm-dd)")
    private String after;

    @Reference
    private Outbox outbox;

    @Override
    void run(Caller caller, PrintStream out) {
        Optional<String> mark = ArgumentParser.optionalDay("--after", after).map(LocalDate::toString);
        Page<OutboxFile> page = outbox.files(
                caller,
                ArgumentParser.word("partner", ExchangePartner.class, partner),
                unacknowledged,
                new PageRequest(100, mark));
        ShellTable table = new ShellTable().emptyTableText("None");
        table.column("Day");
        table.column("Records").alignRight();
        table.column("Made as");
        table.column("Acknowledged by");
        page.items().forEach(file -> table.addRow()
                .addContent(
                        file.day(),
                        file.size(),
                        String.join(", ", file.sums().keySet()),
                        file.acknowledgement()
                                .map(said -> said.by() + " " + said.at())
                                .orElse("nobody yet")));
        table.print(out);
        out.println(page.next()
                .map(last -> "Next: relais:outbox-list " + partner + " --after " + last)
                .orElse("Next: relais:outbox-file " + partner + " DAY FILE"));
    }
}

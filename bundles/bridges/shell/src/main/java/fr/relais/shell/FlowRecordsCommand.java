// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordState;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "flow-records",
        description = "Lists records of flows and what became of them: rejected ones, and those that wait")
@Service
public final class FlowRecordsCommand extends FlowRecordSelectionCommand {

    @Option(name = "--state", description = "applied, unchanged, rejected, orphan or replaced; all where none is given")
    @Completion(
            value = StringsCompleter.class,
            values = {"applied", "unchanged", "rejected", "orphan", "replaced"})
    private String state;

    @Option(name = "--limit", description = "at most so many, 1 to 1000")
    private int limit = 50;

    @Option(name = "--after", description = "go on after what the page before named")
    private String after;

    @Reference
    private Inbox inbox;

    @Override
    void run(Caller caller, PrintStream out) {
        Page<InboxRecord> page = inbox.records(
                caller,
                asked(ArgumentParser.optionalWord("--state", RecordState.class, state)),
                new PageRequest(limit, Optional.ofNullable(after)));
        if (page.items().isEmpty()) {
            out.println("None.");
        }
        FlowRecordText.print(page.items(), out, locale());
        page.next().ifPresent(next -> out.println("Next page: --after " + next));
        out.println("Next: relais:flow-replay, once what was missing has come");
    }
}

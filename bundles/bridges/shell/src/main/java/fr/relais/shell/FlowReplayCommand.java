// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.Inbox;
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
        name = "flow-replay",
        description = "Tries records of flows again that were rejected or wait for something")
@Service
public final class FlowReplayCommand extends FlowRecordSelectionCommand {

    @Option(name = "--state", description = "rejected or orphan")
    @Completion(
            value = StringsCompleter.class,
            values = {"rejected", "orphan"})
    private String state = "rejected";

    @Option(name = "--most", description = "at most so many, 1 to 1000")
    private int most = 1000;

    @Reference
    private Inbox inbox;

    @Override
    void run(Caller caller, PrintStream out) {
        FlowCounts counts = inbox.replay(
                caller, asked(Optional.of(ArgumentParser.word("--state", RecordState.class, state))), most);
        out.println(counts.total() + " tried again: " + counts.applied() + " applied, " + counts.unchanged()
                + " unchanged, " + counts.orphans() + " waiting, " + counts.rejected() + " rejected.");
        out.println("Next: relais:flow-records --state rejected, relais:flow-records --state orphan");
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.DailyClock;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "situation-rebuild",
        description = "Derives every situation anew from its facts, after a change of parameters or zones")
@Service
public final class SituationRebuildCommand extends RelaisCommand {

    @Reference
    private DailyClock clock;

    @Override
    void run(Caller caller, PrintStream out) {
        int read;
        try (ProgressTicker patience = new ProgressTicker(out)) {
            read = clock.rebuild(caller);
        }
        out.println(read + " people's files were read. Next: relais:cotraitance-tally");
    }
}

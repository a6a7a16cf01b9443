// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell.complete;

import fr.relais.territory.TerritoryProvider;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** INSEE codes of the communes, from the département on: all of France at once would help nobody. */
@Service
public final class CommuneCodeCompleter implements Completer {

    private static final int DEPARTEMENT = 2;

    @Reference
    private TerritoryProvider territoryProvider;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        String typed = commandLine.getCursorArgument();
        if (typed == null || commandLine.getArgumentPosition() < DEPARTEMENT) {
            return -1;
        }
        String beginning = typed.substring(0, commandLine.getArgumentPosition());
        return new StringsCompleter(territoryProvider.current().communes().keySet().stream()
                        .map(code -> code.value())
                        .filter(code -> code.startsWith(beginning))
                        .toList())
                .complete(session, commandLine, candidates);
    }
}

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

/** Codes of the regions. */
@Service
public final class RegionCodeCompleter implements Completer {

    @Reference
    private TerritoryProvider territoryProvider;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(territoryProvider.current().regions().keySet().stream()
                        .map(code -> code.value())
                        .toList())
                .complete(session, commandLine, candidates);
    }
}

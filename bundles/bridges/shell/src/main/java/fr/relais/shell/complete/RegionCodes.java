// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell.complete;

import fr.relais.territory.Atlas;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Codes of the regions. */
@Service
public final class RegionCodes implements Completer {

    @Reference
    private Atlas atlas;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(atlas.current().regions().keySet().stream()
                        .map(code -> code.value())
                        .toList())
                .complete(session, commandLine, candidates);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell.complete;

import fr.relais.exchange.ImportKind;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Kinds of files. */
@Service
public final class ImportKindCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(
                        Arrays.stream(ImportKind.values()).map(ImportKind::path).toList())
                .complete(session, commandLine, candidates);
    }
}

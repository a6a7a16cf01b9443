// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.PluginLifecycle;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Symbolic names of the bundles with plug-ins in the caller's regions. */
@Service
public final class PluginBundleCompleter implements Completer {

    @Reference
    private PluginLifecycle life;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(life.states(ConsoleCaller.current()).stream()
                        .map(DeploymentState::bundle)
                        .distinct()
                        .toList())
                .complete(session, commandLine, candidates);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginhost.Plugins;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.PluginLifecycle;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Identifiers of the plug-ins that run, and symbolic names of the bundles that were brought, in the caller's regions. */
@Service
public final class PluginNameCompleter implements Completer {

    @Reference
    private Plugins plugins;

    @Reference
    private PluginLifecycle life;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        Caller caller = ConsoleCaller.current();
        return new StringsCompleter(Stream.concat(
                                plugins.list(caller).stream()
                                        .map(plugin -> plugin.id().pluginId()),
                                life.states(caller).stream().map(DeploymentState::bundle))
                        .distinct()
                        .toList())
                .complete(session, commandLine, candidates);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginhost.Plugins;
import fr.relais.pluginlife.PluginLifecycle;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "plugin-list",
        description =
                "Lists the plug-ins that run here and whether they are asked, and where their bundles stand by region")
@Service
public final class PluginListCommand extends RelaisCommand {

    @Reference
    private Plugins plugins;

    @Reference
    private PluginLifecycle life;

    @Override
    void run(Caller caller, PrintStream out) {
        PluginText.table(plugins.list(caller), locale(), out);
        out.println();
        PluginStateText.table(life.states(caller), out);
    }
}

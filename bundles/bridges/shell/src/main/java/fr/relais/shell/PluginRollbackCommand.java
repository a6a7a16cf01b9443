// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginlife.PluginLifecycle;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(scope = "relais", name = "plugin-rollback", description = "Puts the version in force again that was before")
@Service
public final class PluginRollbackCommand extends PluginBundleCommand {

    @Argument(index = 2, name = "ground", required = true, description = "why")
    private String ground;

    @Reference
    private PluginLifecycle life;

    @Override
    void run(Caller caller, PrintStream out) {
        PluginStateText.line(life.rollBack(caller, region(), bundle(), ground), out);
    }
}

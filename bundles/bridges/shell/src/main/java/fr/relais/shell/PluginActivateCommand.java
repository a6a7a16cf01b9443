// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.pluginlife.PluginLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "plugin-activate",
        description = "Puts a staged version in force, in the place of the one before")
@Service
public final class PluginActivateCommand extends PluginLifecycleCommand {

    @Override
    Act act(PluginLifecycle life) {
        return life::activate;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.pluginlife.PluginLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "plugin-shadow",
        description = "Tries a staged version beside the rules in force, without effect")
@Service
public final class PluginShadowCommand extends PluginLifecycleCommand {

    @Override
    Act act(PluginLifecycle life) {
        return life::shadow;
    }
}

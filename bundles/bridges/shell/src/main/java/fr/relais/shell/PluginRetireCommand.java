// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.pluginlife.PluginLifecycle;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(scope = "relais", name = "plugin-retire", description = "Takes a version out of force and out of shadow")
@Service
public final class PluginRetireCommand extends PluginLifecycleCommand {

    @Override
    Act act(PluginLifecycle life) {
        return life::retire;
    }
}

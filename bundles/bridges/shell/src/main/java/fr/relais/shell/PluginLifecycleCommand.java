// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** Something that is done with a version of a bundle for a region, with a ground; prints where the bundle then stands. */
abstract class PluginLifecycleCommand extends PluginBundleCommand {

    @Argument(index = 2, name = "version", required = true, description = "version of the bundle")
    private String version;

    @Argument(index = 3, name = "ground", required = true, description = "why, or what is to be learnt")
    private String ground;

    @Reference
    private PluginLifecycle life;

    /** One of the acts of {@link PluginLifecycle}. */
    interface Act {
        DeploymentState on(Caller caller, RegionCode region, String bundle, String version, String ground);
    }

    abstract Act act(PluginLifecycle life);

    @Override
    final void run(Caller caller, PrintStream out) {
        PluginStateText.line(act(life).on(caller, region(), bundle(), version, ground), out);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.life.PluginLife;
import fr.relais.shell.complete.RegionCodes;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "plugin-activate",
        description = "Puts a staged version in force, in the place of the one before")
@Service
public final class PluginActivate extends RelaisAction {

    @Argument(index = 0, name = "region", required = true, description = "code of the region")
    @Completion(RegionCodes.class)
    private String region;

    @Argument(index = 1, name = "bundle", required = true, description = "symbolic name of the bundle")
    @Completion(PluginBundles.class)
    private String bundle;

    @Argument(index = 2, name = "version", required = true, description = "version of the bundle")
    private String version;

    @Argument(index = 3, name = "ground", required = true, description = "why")
    private String ground;

    @Reference
    private PluginLife life;

    @Override
    void run(Caller caller, PrintStream out) {
        PluginStandings.print(life.activate(caller, new RegionCode(region), bundle, version, ground), out);
    }
}

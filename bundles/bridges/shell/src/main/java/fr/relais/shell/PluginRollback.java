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

@Command(scope = "relais", name = "plugin-rollback", description = "Puts the version in force again that was before")
@Service
public final class PluginRollback extends RelaisAction {

    @Argument(index = 0, name = "region", required = true, description = "code of the region")
    @Completion(RegionCodes.class)
    private String region;

    @Argument(index = 1, name = "bundle", required = true, description = "symbolic name of the bundle")
    @Completion(PluginBundles.class)
    private String bundle;

    @Argument(index = 2, name = "ground", required = true, description = "why")
    private String ground;

    @Reference
    private PluginLife life;

    @Override
    void run(Caller caller, PrintStream out) {
        StandingText.line(life.rollBack(caller, new RegionCode(region), bundle, ground), out);
    }
}

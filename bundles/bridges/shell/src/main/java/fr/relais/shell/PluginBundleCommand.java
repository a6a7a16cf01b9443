// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.vocabulary.RegionCode;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;

/** About a bundle as it stands in a region. */
abstract class PluginBundleCommand extends RelaisCommand {

    @Argument(index = 0, name = "region", required = true, description = "code of the region")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Argument(index = 1, name = "bundle", required = true, description = "symbolic name of the bundle")
    @Completion(PluginBundleCompleter.class)
    private String bundle;

    final RegionCode region() {
        return new RegionCode(region);
    }

    final String bundle() {
        return bundle;
    }
}

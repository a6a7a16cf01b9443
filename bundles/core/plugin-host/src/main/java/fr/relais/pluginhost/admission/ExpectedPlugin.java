// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.admission;

import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.RegionCode;
import java.util.Set;

/**
 * A plug-in that should answer.
 *
 * @param id which
 * @param extensionPoint the interface that it implements
 * @param regions where it is in force
 */
public record ExpectedPlugin(PluginVersionId id, String extensionPoint, Set<RegionCode> regions) {

    /** Copies its set. */
    public ExpectedPlugin {
        regions = Set.copyOf(regions);
    }
}

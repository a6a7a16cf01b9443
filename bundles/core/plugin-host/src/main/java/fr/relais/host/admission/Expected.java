// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.admission;

import fr.relais.host.PluginStamp;
import fr.relais.vocabulary.RegionCode;
import java.util.Set;

/**
 * A plug-in that should answer.
 *
 * @param stamp which
 * @param extensionPoint the interface that it implements
 * @param regions where it is in force
 */
public record Expected(PluginStamp stamp, String extensionPoint, Set<RegionCode> regions) {

    /** Copies its set. */
    public Expected {
        regions = Set.copyOf(regions);
    }
}

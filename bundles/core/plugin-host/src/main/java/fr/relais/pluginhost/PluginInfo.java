// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.Optional;
import java.util.Set;

/**
 * A plug-in that is there now, its scope, why it isn't asked if it isn't, and what it has done.
 *
 * @param extensionPoint simple name of the interface that it implements
 * @param regions where it is asked; those that it declares where it isn't asked at all; empty for a national one
 * @param shadowRegions where it is tried without effect
 * @param notAskedBecause why it isn't in force
 */
public record PluginInfo(
        PluginVersionId id,
        String extensionPoint,
        boolean national,
        Set<RegionCode> regions,
        Set<RegionCode> shadowRegions,
        Set<MissionLocaleId> missionsLocales,
        Optional<Text> notAskedBecause,
        PluginMetrics metrics) {

    /** Copies its sets. */
    public PluginInfo {
        regions = Set.copyOf(regions);
        shadowRegions = Set.copyOf(shadowRegions);
        missionsLocales = Set.copyOf(missionsLocales);
    }
}

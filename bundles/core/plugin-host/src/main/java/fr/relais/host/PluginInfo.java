// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

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
 * @param tried where it is tried without effect
 * @param notAskedBecause why it isn't in force
 */
public record PluginInfo(
        PluginStamp stamp,
        String extensionPoint,
        boolean national,
        Set<RegionCode> regions,
        Set<RegionCode> tried,
        Set<MissionLocaleId> missionsLocales,
        Optional<Text> notAskedBecause,
        PluginWork work) {

    /** Copies its sets. */
    public PluginInfo {
        regions = Set.copyOf(regions);
        tried = Set.copyOf(tried);
        missionsLocales = Set.copyOf(missionsLocales);
    }
}

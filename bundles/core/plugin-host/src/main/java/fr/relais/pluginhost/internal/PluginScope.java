// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a plug-in is asked about (R-C5).
 *
 * @param regions empty for a national one
 * @param missionsLocales empty unless it is narrowed to some of its regions' missions locales
 */
record PluginScope(boolean national, Set<RegionCode> regions, Set<MissionLocaleId> missionsLocales) {

    /** Nobody. */
    static final PluginScope NONE = new PluginScope(false, Set.of(), Set.of());

    /** The same, in those of its regions alone. */
    PluginScope within(Set<RegionCode> some) {
        return new PluginScope(
                national,
                regions.stream().filter(some::contains).collect(Collectors.toUnmodifiableSet()),
                missionsLocales);
    }

    /** Whether somebody may be in the scope of both. */
    boolean meets(PluginScope other) {
        return national || other.national || !Collections.disjoint(regions, other.regions);
    }

    boolean covers(RegionCode region, Set<MissionLocaleId> competent) {
        return national
                || regions.contains(region)
                        && (missionsLocales.isEmpty() || competent.stream().anyMatch(missionsLocales::contains));
    }
}

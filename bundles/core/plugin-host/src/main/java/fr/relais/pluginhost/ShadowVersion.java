// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.vocabulary.RegionCode;
import java.util.HashSet;
import java.util.Set;

/**
 * A version of a bundle that is tried without effect: at least one of its plug-ins is asked by {@link Criteria#askShadow} or
 * {@link Choices#askShadow}.
 *
 * @param bundle its symbolic name
 * @param digest SHA-256 of its jar, hexadecimal
 * @param regions in which it is tried
 */
public record ShadowVersion(String bundle, String version, String digest, Set<RegionCode> regions) {

    /** Copies its set. */
    public ShadowVersion {
        regions = Set.copyOf(regions);
    }

    /** The same, in further regions. */
    public ShadowVersion alsoIn(Set<RegionCode> more) {
        Set<RegionCode> all = new HashSet<>(regions);
        all.addAll(more);
        return new ShadowVersion(bundle, version, digest, all);
    }

    /** Whether an answer is this version's. @param plugin which gave it */
    public boolean answered(PluginVersionId plugin) {
        return plugin.digest().equals(digest);
    }
}

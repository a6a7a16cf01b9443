// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

import fr.relais.vocabulary.RegionCode;
import java.util.HashSet;
import java.util.Set;

/**
 * A version of a bundle that is tried without effect: at least one of its plug-ins is asked by {@link Criteria#tryOut} or
 * {@link Choices#tryOut}.
 *
 * @param bundle its symbolic name
 * @param digest SHA-256 of its jar, hexadecimal
 * @param regions in which it is tried
 */
public record Trial(String bundle, String version, String digest, Set<RegionCode> regions) {

    /** Copies its set. */
    public Trial {
        regions = Set.copyOf(regions);
    }

    /** The same, in further regions. */
    public Trial alsoIn(Set<RegionCode> more) {
        Set<RegionCode> all = new HashSet<>(regions);
        all.addAll(more);
        return new Trial(bundle, version, digest, all);
    }

    /** Whether an answer is this version's. @param plugin which gave it */
    public boolean gave(PluginStamp plugin) {
        return plugin.digest().equals(digest);
    }
}

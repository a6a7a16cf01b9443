// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.admission;

import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.Optional;
import java.util.Set;

/**
 * What is decided about a bundle. A plug-in is asked about those regions that are both declared by it and named here.
 *
 * @param digest SHA-256 of its jar, hexadecimal; empty for one that wasn't brought through the gate
 * @param active regions in which it is in force
 * @param shadow regions in which it is evaluated without effect
 * @param refusal why its plug-ins aren't asked at all, and what to do
 */
public record Activation(
        Optional<String> digest, Set<RegionCode> active, Set<RegionCode> shadow, Optional<Text> refusal) {

    /** Copies its sets. */
    public Activation {
        active = Set.copyOf(active);
        shadow = Set.copyOf(shadow);
    }

    /** In force there, evaluated without effect there. */
    public static Activation of(String digest, Set<RegionCode> active, Set<RegionCode> shadow) {
        return new Activation(Optional.of(digest), active, shadow, Optional.empty());
    }

    /** Not asked at all. */
    public static Activation refused(Text why) {
        return new Activation(Optional.empty(), Set.of(), Set.of(), Optional.of(why));
    }
}

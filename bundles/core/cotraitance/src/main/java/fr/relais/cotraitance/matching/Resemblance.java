// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.matching;

import java.util.Set;

/**
 * Two files that may be one person's. A person decides that, never the platform.
 *
 * @param one the file with the lower number
 * @param agreeing what they have in common
 * @param differing in what they differ; what one of them doesn't know is in neither set
 */
public record Resemblance(Known one, Known other, Set<Trait> agreeing, Set<Trait> differing) {

    /** Copies its sets. */
    public Resemblance {
        agreeing = Set.copyOf(agreeing);
        differing = Set.copyOf(differing);
    }

    /** Their numbers. */
    public Pair pair() {
        return new Pair(one.id(), other.id());
    }
}

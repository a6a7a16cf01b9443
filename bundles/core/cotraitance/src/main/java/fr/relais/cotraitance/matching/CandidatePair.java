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
public record CandidatePair(
        MatchCandidate one, MatchCandidate other, Set<MatchCriterion> agreeing, Set<MatchCriterion> differing) {

    /** Copies its sets. */
    public CandidatePair {
        agreeing = Set.copyOf(agreeing);
        differing = Set.copyOf(differing);
    }

    /** Their numbers. */
    public FilePair pair() {
        return new FilePair(one.id(), other.id());
    }
}

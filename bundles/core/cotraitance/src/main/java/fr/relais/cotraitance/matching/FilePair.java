// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.matching;

import fr.relais.vocabulary.YoungPersonId;

/** Two files, the lower number first. */
public record FilePair(YoungPersonId one, YoungPersonId other) implements Comparable<FilePair> {

    /** Puts the lower number first. @throws IllegalArgumentException if it is one file */
    public FilePair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("one file, not two: " + one);
        }
        if (one.compareTo(other) > 0) {
            YoungPersonId greater = one;
            one = other;
            other = greater;
        }
    }

    @Override
    public int compareTo(FilePair another) {
        int byOne = one.compareTo(another.one);
        return byOne != 0 ? byOne : other.compareTo(another.other);
    }
}

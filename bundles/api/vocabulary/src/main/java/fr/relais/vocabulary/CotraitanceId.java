// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Number of a co-traitance: one affectation and all that follows from it. */
public record CotraitanceId(long value) implements Comparable<CotraitanceId> {

    /** @throws IllegalArgumentException if the number isn't positive */
    public CotraitanceId {
        if (value <= 0) {
            throw new IllegalArgumentException("a number above zero was expected: " + value);
        }
    }

    @Override
    public int compareTo(CotraitanceId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

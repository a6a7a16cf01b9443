// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Number of a young person in Relais; says nothing about the person. */
public record YoungPersonId(long value) implements Comparable<YoungPersonId> {

    /** @throws IllegalArgumentException if the number isn't positive */
    public YoungPersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("a number above zero was expected: " + value);
        }
    }

    @Override
    public int compareTo(YoungPersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

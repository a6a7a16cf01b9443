// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Number of a kept orientation decision. */
public record DecisionId(long value) implements Comparable<DecisionId> {

    /** @throws IllegalArgumentException if the number isn't positive */
    public DecisionId {
        if (value <= 0) {
            throw new IllegalArgumentException("a number above zero was expected: " + value);
        }
    }

    @Override
    public int compareTo(DecisionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** Reference of a convention, as its parties write it: letters, digits and dashes. */
public record ConventionId(String value) implements Comparable<ConventionId> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public ConventionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a convention reference, such as CL-69382S00-2010: " + value);
        }
    }

    @Override
    public int compareTo(ConventionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

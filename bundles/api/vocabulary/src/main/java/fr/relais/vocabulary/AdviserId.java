// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** By what a mission locale knows one of its advisers: a user name, such as {@code c.durand}; never a sentence about somebody. */
public record AdviserId(String value) implements Comparable<AdviserId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException if the value hasn't the form of a user name; null counts as malformed */
    public AdviserId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not an adviser (up to 64 letters, digits, dots, dashes and underscores), such as c.durand: "
                            + value);
        }
    }

    @Override
    public int compareTo(AdviserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** INSEE code of a département: {@code "69"}, {@code "2A"}, {@code "971"}. */
public record DepartementCode(String value) implements Comparable<DepartementCode> {

    private static final Pattern FORM = Pattern.compile("\\d{2}|2[AB]|97\\d");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public DepartementCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a département code, such as 69, 2A or 971: " + value);
        }
    }

    @Override
    public int compareTo(DepartementCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

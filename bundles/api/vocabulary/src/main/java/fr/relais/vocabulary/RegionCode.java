// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** INSEE code of a region as they were before 2016 (R-T1), two digits: {@code "82"} is Rhône-Alpes. */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("\\d{2}");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public RegionCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a region code (two digits), such as 82: " + value);
        }
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

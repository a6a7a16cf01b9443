// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** INSEE code of a commune or of a municipal arrondissement: {@code "69381"}, {@code "2A004"}. */
public record CommuneCode(String value) implements Comparable<CommuneCode> {

    private static final Pattern FORM = Pattern.compile("\\d[0-9AB]\\d{3}");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public CommuneCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a commune code (INSEE, five characters), such as 69381: " + value);
        }
    }

    @Override
    public int compareTo(CommuneCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

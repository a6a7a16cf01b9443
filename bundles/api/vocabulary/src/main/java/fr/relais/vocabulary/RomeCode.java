// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** Code of an occupation in the ROME, a letter and four digits. */
public record RomeCode(String value) implements Comparable<RomeCode> {

    private static final Pattern FORM = Pattern.compile("[A-N]\\d{4}");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public RomeCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a ROME code, such as A1101: " + value);
        }
    }

    @Override
    public int compareTo(RomeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

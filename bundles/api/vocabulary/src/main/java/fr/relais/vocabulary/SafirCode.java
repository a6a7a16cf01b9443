// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** SAFIR code of a Pôle emploi site, five digits. */
public record SafirCode(String value) implements Comparable<SafirCode> {

    private static final Pattern FORM = Pattern.compile("\\d{5}");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public SafirCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SAFIR code (five digits), such as 69010: " + value);
        }
    }

    @Override
    public int compareTo(SafirCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

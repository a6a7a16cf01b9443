// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** Identifier of a rule ({@code R-L13}) or of an interpretation ({@code I-L9}) of the domain. */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[RI]-[A-Z]\\d{1,2}[a-z]?");

    /** @throws IllegalArgumentException if the value hasn't the form of a rule identifier */
    public RuleId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule, such as R-L13 or I-L9: " + value);
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** INSEE code of an employment zone (zone d'emploi), four digits. */
public record EmploymentZoneCode(String value) implements Comparable<EmploymentZoneCode> {

    private static final Pattern FORM = Pattern.compile("\\d{4}");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public EmploymentZoneCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an employment zone code (four digits), such as 8405: " + value);
        }
    }

    @Override
    public int compareTo(EmploymentZoneCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** I-milo code of a mission locale: the INSEE code of its seat, then {@code S} and two digits. */
public record MissionLocaleId(String value) implements Comparable<MissionLocaleId> {

    private static final Pattern FORM = Pattern.compile("\\d[0-9AB]\\d{3}S\\d{2}");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public MissionLocaleId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mission locale code, such as 69382S00: " + value);
        }
    }

    @Override
    public int compareTo(MissionLocaleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

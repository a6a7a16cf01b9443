// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.regex.Pattern;

/** Identifier of a job seeker at Pôle emploi: seven digits and a digit or capital letter. */
public record PoleEmploiId(String value) implements Comparable<PoleEmploiId> {

    private static final Pattern FORM = Pattern.compile("\\d{7}[0-9A-Z]");

    /** @throws IllegalArgumentException if the value hasn't the form of such a code; null counts as malformed */
    public PoleEmploiId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a Pôle emploi identifier, such as 1234567A: " + value);
        }
    }

    @Override
    public int compareTo(PoleEmploiId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

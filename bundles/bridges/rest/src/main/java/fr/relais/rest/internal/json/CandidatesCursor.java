// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of files that resemble each other ended, such as {@code 1989-03-01_17_23}; as the page before gave it. */
public record CandidatesCursor(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([1-9]\\d{0,17})_([1-9]\\d{0,17})");

    /** @throws IllegalArgumentException if no page gives such a mark */
    public CandidatesCursor {
        Matcher mark = FORM.matcher(value);
        if (!mark.matches() || mark.group(2).equals(mark.group(3))) {
            throw new IllegalArgumentException("not the mark of a page, such as 1989-03-01_17_23: " + value);
        }
        TypeConverters.day(mark.group(1));
    }

    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import java.util.regex.Pattern;

/** Where a page of a working list ended, such as {@code 2010-02-01.17}; as the page before gave it. */
public record WorklistCursor(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}");

    /** @throws IllegalArgumentException if no page gives such a mark */
    public WorklistCursor {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the mark of a page, such as 2010-02-01.17: " + value);
        }
        TypeConverters.day(value.substring(0, value.indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}

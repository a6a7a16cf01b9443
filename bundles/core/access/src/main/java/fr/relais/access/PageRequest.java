// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

import java.util.Optional;

/** Which page: at most {@code limit} items (1 to 1000) after the mark that the page before gave as {@code next}. */
public record PageRequest(int limit, Optional<String> after) {

    /** The longest page. */
    public static final int MOST = 1000;

    /** @throws IllegalArgumentException if the limit is out of range */
    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " items, not " + limit);
        }
    }

    /** The first page, of the usual length. */
    public static PageRequest first() {
        return new PageRequest(100, Optional.empty());
    }
}

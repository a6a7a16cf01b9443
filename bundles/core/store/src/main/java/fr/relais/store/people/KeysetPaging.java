// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists whose pages go on after a number. */
final class KeysetPaging {

    private KeysetPaging() {}

    /** One row more than the page has was asked for. */
    static <T> Page<T> page(List<T> rows, PageRequest page, Function<T, Long> number) {
        if (rows.size() <= page.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> shown = rows.subList(0, page.limit());
        return new Page<>(
                shown, Optional.of(number.apply(shown.get(shown.size() - 1)).toString()));
    }

    static long mark(String mark) {
        try {
            return Long.parseLong(mark);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("not the mark of a page: " + mark, malformed);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.rest.internal.json.TypeConverters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of a list. @param next what to give as {@code after} for the next one; absent on the last */
public record PageView<T>(List<T> items, Optional<String> next) {

    static final int USUAL = 100;

    static <T, R> PageView<R> of(Page<T> page, Function<T, R> view) {
        return new PageView<>(page.items().stream().map(view).toList(), page.next());
    }

    /**
     * The page that the parameters {@code limit} and {@code after} ask for.
     *
     * @param after the last item of the page before: a number or a code, as the list is sorted by it
     */
    static PageRequest asked(Integer limit, Object after) {
        int most = limit == null ? USUAL : TypeConverters.between("limit", limit, 1, PageRequest.MOST);
        return new PageRequest(most, Optional.ofNullable(after).map(Object::toString));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of a list, and where the next one begins; no {@code next} on the last. */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Copies its list. */
    public Page {
        items = List.copyOf(items);
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}

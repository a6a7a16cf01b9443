// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that isn't there, and who therefore waits.
 *
 * @param what in words, for an operator
 * @param chain components that wait one for the other because of it, from the nearest to the farthest
 * @param waiting how many components wait because of it in all
 */
public record UnmetDependency(String what, List<String> chain, int waiting) {

    /** Copies its list. */
    public UnmetDependency {
        chain = List.copyOf(chain);
    }

    /** Something that no component waits for. */
    public static UnmetDependency alone(String what) {
        return new UnmetDependency(what, List.of(), 0);
    }

    /** As indented lines. */
    public Stream<String> lines() {
        Stream<String> waiters = IntStream.range(0, chain.size())
                .mapToObj(step -> "  ".repeat(step + 1) + "so " + chain.get(step) + " waits");
        Stream<String> all =
                waiting > chain.size() ? Stream.of("  and " + waiting + " components in all") : Stream.of();
        return Stream.of(Stream.of(what), waiters, all).flatMap(lines -> lines);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that isn't there, and what it waits for in its turn, down to what nobody provides.
 *
 * @param what in words, for an operator
 * @param because what it waits for; empty where the trail ends
 */
public record Missing(String what, List<Missing> because) {

    /** Copies its list. */
    public Missing {
        because = List.copyOf(because);
    }

    /** As lines of an indented tree. */
    public Stream<String> lines() {
        return Stream.concat(
                Stream.of(what), because.stream().flatMap(Missing::lines).map(line -> "  " + line));
    }
}

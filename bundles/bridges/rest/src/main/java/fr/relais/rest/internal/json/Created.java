// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import java.net.URI;
import java.util.Optional;

/**
 * What was made by a call, for the status 201. A method of a resource that answers with one says so by its type, to callers and to the
 * OpenAPI document alike.
 *
 * @param view the document of the answer
 * @param location where it can be asked for again, below the application; absent where it has no address
 */
public record Created<T>(T view, Optional<URI> location) {

    /** One without an address of its own. */
    public static <T> Created<T> of(T view) {
        return new Created<>(view, Optional.empty());
    }

    /** One that can be asked for again. @param address below the application, such as {@code decisions/7} */
    public static <T> Created<T> at(String address, T view) {
        return new Created<>(view, Optional.of(URI.create(address)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import java.io.IOException;

/** The body of the request ended before its end: the caller or the network gave up. */
public final class ClientGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param cause what reading threw */
    public ClientGoneException(IOException cause) {
        super("the body was cut off", cause);
    }
}

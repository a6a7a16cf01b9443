// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

/** The platform didn't do what it was asked; the message says which call it was and what came back. */
public final class CallFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

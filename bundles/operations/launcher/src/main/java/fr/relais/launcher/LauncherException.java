// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

/** Something that the operator can put right; the message says what and how, and is all that is shown. */
final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LauncherException(String message) {
        super(message);
    }

    LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}

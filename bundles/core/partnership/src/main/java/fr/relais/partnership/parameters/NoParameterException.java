// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.parameters;

import java.time.LocalDate;

/** No value of that parameter is in force on that day: import one, with its source. */
public final class NoParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoParameterException(Parameter parameter, LocalDate day) {
        super("no value of " + parameter.key() + " is in force on " + day + ": import one, with its source");
    }
}

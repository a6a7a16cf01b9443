// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of problems: their status, and the word that names them in {@code urn:relais:problem:word}. */
public enum ProblemType {
    /** Can't be read: malformed JSON, a value that isn't one. */
    BAD_REQUEST(400),
    /** Nobody known. */
    UNAUTHENTICATED(401),
    /** The roles don't allow it. */
    FORBIDDEN(403),
    /** No such thing, or none that the caller may know of. */
    UNKNOWN(404),
    /** This address doesn't take this method. */
    METHOD(405),
    /** No such representation. */
    NOT_ACCEPTABLE(406),
    /** Longer than the limit. */
    TOO_LARGE(413),
    /** Not that media type. */
    MEDIA_TYPE(415),
    /** A rule says no. */
    REFUSED(422),
    /** Too many failed logins. */
    TOO_MANY_LOGINS(429),
    /** Our fault. */
    INCIDENT(500),
    /** What answers here isn't there: later. */
    AWAY(503),
    /** A disk is nearly full: later. */
    NO_ROOM(507);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The word in the problem's type, and the key of its title. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind for a status that the JAX-RS runtime decided. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INCIDENT);
    }
}

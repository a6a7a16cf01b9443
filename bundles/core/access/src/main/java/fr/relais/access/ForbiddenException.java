// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The caller's roles don't allow it (R-D1). What is merely out of scope looks unknown instead, so that existence doesn't leak. */
public final class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param anyOf the roles of which one would have been enough */
    public ForbiddenException(String user, Role... anyOf) {
        super(user + " needs one of the roles "
                + Arrays.stream(anyOf).map(Role::jaasName).collect(Collectors.joining(", ")));
    }
}

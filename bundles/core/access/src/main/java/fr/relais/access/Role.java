// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is to the platform; the name is that of the JAAS role. */
public enum Role {
    /** National administrator: runs the platform. */
    ADMINISTRATOR("administrator"),
    /** Regional IT team: writes and tries out plug-ins; sees no person's file. */
    REGIONAL_IT("regional-it"),
    /** Adviser of a mission locale. */
    ADVISER("adviser"),
    /** Agent of a Pôle emploi site. */
    AGENT("agent"),
    /** Partner system: Parcours 3, DUDE, GIDE, e-Partenet. */
    PARTNER("partner");

    private final String jaasName;

    Role(String jaasName) {
        this.jaasName = jaasName;
    }

    /** Name of the JAAS role. */
    public String jaasName() {
        return jaasName;
    }

    static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.jaasName.equals(name))
                .findFirst();
    }
}

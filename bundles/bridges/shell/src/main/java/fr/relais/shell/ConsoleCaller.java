// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import java.security.AccessController;
import java.security.Principal;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/** Who is at the console: the JAAS subject of the session, as Karaf puts it on the thread of each command. */
final class ConsoleCaller {

    private ConsoleCaller() {}

    /** @throws IllegalArgumentException if nobody signed in, or with a malformed scope */
    static Caller current() {
        Subject subject = subject()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nobody is signed in to this console; use bin/relais console or ssh"));
        String user = subject.getPrincipals(UserPrincipal.class).stream()
                .map(Principal::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("who signed in to this console has no name"));
        return Caller.of(
                user,
                subject.getPrincipals(RolePrincipal.class).stream()
                        .map(Principal::getName)
                        .toList());
    }

    // Karaf 4.4 knows no other way; Java 17 to 22 have it
    @SuppressWarnings("removal")
    private static Optional<Subject> subject() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()));
    }
}

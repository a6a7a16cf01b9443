// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import fr.relais.access.Caller;
import java.security.Principal;
import javax.ws.rs.core.SecurityContext;

/** Carries the caller from the filter that authenticated it to the resource that passes it on. */
public record CallerPrincipal(Caller caller) implements Principal {

    @Override
    public String getName() {
        return caller.user();
    }

    /** The caller of this request. */
    public static Caller of(SecurityContext security) {
        return ((CallerPrincipal) security.getUserPrincipal()).caller();
    }

    /** As JAX-RS wants it. */
    SecurityContext inContext(boolean secure) {
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return CallerPrincipal.this;
            }

            @Override
            public boolean isUserInRole(String role) {
                return caller.roles().stream().anyMatch(held -> held.jaasName().equals(role));
            }

            @Override
            public boolean isSecure() {
                return secure;
            }

            @Override
            public String getAuthenticationScheme() {
                return BASIC_AUTH;
            }
        };
    }
}

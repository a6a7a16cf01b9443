// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who asks a service for something: a named user, with roles and scopes (R-D1). Made by a bridge from the authenticated JAAS
 * subject; every service enforces it. Immutable.
 */
public record Caller(String user, Set<Role> roles, Set<Scope> scopes) {

    /** Copies its sets. */
    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /**
     * Reads roles and scopes from the names of JAAS role principals; other names are not ours and count for nothing.
     *
     * @throws IllegalArgumentException if a scope is malformed: better no access than a wrong one
     */
    public static Caller of(String user, Collection<String> roleNames) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String name : roleNames) {
            Role.named(name).ifPresent(roles::add);
            Scope.parse(name).ifPresent(scopes::add);
        }
        return new Caller(user, roles, scopes);
    }

    /** Whether the caller has one of these roles. */
    public boolean is(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    /** Whether nothing is out of the caller's scope. An administrator's always is national. */
    public boolean national() {
        return roles.contains(Role.ADMINISTRATOR) || scopes.contains(new Scope.National());
    }

    /** @throws ForbiddenException unless the caller has one of these roles */
    public void require(Role... anyOf) {
        if (!is(anyOf)) {
            throw new ForbiddenException(user, anyOf);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import fr.relais.access.Role;
import java.lang.reflect.Method;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.Provider;

/** Turns away who has none of the roles that stand on the resource, before anything of the request is read (R-D1). Thread-safe. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public final class RoleFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo matched;

    /** The roles of a method of a resource. @throws IllegalStateException if neither it nor its class says any: nobody may call it */
    public static Role[] rolesOf(Class<?> resource, Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = resource.getAnnotation(RolesAllowed.class);
        }
        if (allowed == null) {
            throw new IllegalStateException("no roles stand on " + method);
        }
        return allowed.value();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        CallerPrincipal.of(request.getSecurityContext())
                .require(rolesOf(matched.getResourceClass(), matched.getResourceMethod()));
    }
}

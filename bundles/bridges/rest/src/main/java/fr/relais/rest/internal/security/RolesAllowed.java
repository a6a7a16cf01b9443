// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import fr.relais.access.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which roles may call a method of a resource, or all of its methods that don't say it themselves (R-D1). {@link RoleFilter} turns
 * everybody else away, and the OpenAPI document lists them. The service behind may ask for more: for fewer roles, depending on what it
 * is given, and always for a scope.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RolesAllowed {

    /** One of them is enough. */
    Role[] value();
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code fr.relais.rest}. */
@ObjectClassDefinition(name = "Relais REST")
public @interface Settings {

    /** Longest body of a request, in bytes. */
    @AttributeDefinition(description = "Longest body of a request, in bytes; files to import have their own limit")
    long longest_body() default 1024 * 1024;

    /** Longest file to import, in bytes. */
    @AttributeDefinition(description = "Longest file to import, in bytes; it is read as it comes, never held")
    long longest_import() default 1024L * 1024 * 1024;

    /** How long a successful login is remembered. */
    @AttributeDefinition(
            description = "How many seconds a successful login is remembered, at most 60: a user who is removed or "
                    + "loses a role keeps it so long")
    int login_seconds() default 60;

    /** Failed logins before a pause. */
    @AttributeDefinition(
            description = "How many failed logins a user name may have from one address before each next one has to "
                    + "wait for a minute")
    int failed_logins() default 10;
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import fr.relais.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Tells whoever runs the platform or writes plug-ins how it is. Thread-safe; asks anew each time, as {@link Readiness} does. */
@ProviderType
public interface Health {

    /**
     * How the platform is, check by check: no names of people.
     *
     * @throws fr.relais.access.ForbiddenException unless the caller is an administrator or a regional IT team
     */
    HealthReport report(Caller caller);
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the platform that may still lack something when its components have all they need, such as REST, whose resources somebody
 * else has to put up. Registered as a service. Thread-safe; answers anew each time, within some seconds.
 */
@ConsumerType
public interface ReadinessProbe {

    /** What this part lacks now; empty if it can be used. */
    List<UnmetDependency> missing();
}

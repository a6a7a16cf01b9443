// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Somebody who watches over things that may be degraded though the platform is ready. Registered as a service. Thread-safe; answers at once.
 */
@ConsumerType
public interface HealthCheck {

    /** How each of them is now, the healthy ones too. */
    List<HealthCheckResult> checks();
}

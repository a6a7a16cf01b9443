// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells whether the platform is ready. It is when the boot has finished, every bundle of the platform is active, every one of their
 * components has what it needs, and no {@link ReadinessProbe} lacks anything. Plug-ins of regions don't count: the national core runs without
 * any (W4). Thread-safe; asks anew each time, in milliseconds, or some seconds while a part doesn't answer.
 */
@ProviderType
public interface Readiness {

    /** What is missing now; empty if the platform is ready. */
    List<UnmetDependency> missing();

    /** What is watched over and may be degraded though the platform is ready, such as each plug-in in force. */
    List<HealthCheckResult> checks();
}

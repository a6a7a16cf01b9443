// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import java.util.List;

/**
 * How the platform is.
 *
 * @param missing what keeps it from being ready
 * @param checks one by one
 */
public record HealthReport(List<UnmetDependency> missing, List<HealthCheckResult> checks) {

    /** Copies its lists. */
    public HealthReport {
        missing = List.copyOf(missing);
        checks = List.copyOf(checks);
    }

    /** All in one word. */
    public enum Status {
        /** Ready, and every check is well. */
        OK,
        /** Ready, and something that is watched over isn't well. */
        DEGRADED,
        /** Something is missing. */
        NOT_READY
    }

    /** All in one word. */
    public Status status() {
        if (!missing.isEmpty()) {
            return Status.NOT_READY;
        }
        return degraded() == 0 ? Status.OK : Status.DEGRADED;
    }

    /** How many checks aren't well. */
    public long degraded() {
        return checks.stream()
                .filter(check -> check.status() == HealthCheckResult.Status.DEGRADED)
                .count();
    }
}

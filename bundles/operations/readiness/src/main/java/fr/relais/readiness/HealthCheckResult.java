// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import fr.relais.vocabulary.Text;
import java.util.Optional;

/**
 * One thing that somebody watches over, and how it is: a healthy one is told as well.
 *
 * @param name the same each time, such as {@code plug-in national.project}
 * @param about what is watched, such as its version and where it is in force
 * @param trouble what an operator should know now and what to do; empty if all is well
 */
public record HealthCheckResult(String name, String about, Optional<Text> trouble) {

    /** How it is. A platform that is degraded is ready all the same. */
    public enum Status {
        /** All is well. */
        OK,
        /** It doesn't do what it should. */
        DEGRADED
    }

    /** How it is. */
    public Status status() {
        return trouble.isEmpty() ? Status.OK : Status.DEGRADED;
    }

    /** As a line for an operator. */
    public String line() {
        return status() + " " + name + " (" + about + ")"
                + trouble.map(what -> ": " + what.en()).orElse("");
    }
}

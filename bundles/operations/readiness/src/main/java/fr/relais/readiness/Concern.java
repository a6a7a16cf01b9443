// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Somebody who may have something to tell an operator though the platform is ready. Registered as a service. Thread-safe; answers at once. */
@ConsumerType
public interface Concern {

    /** What an operator should know now and what to do, in a sentence; empty if all is well. */
    Optional<String> now();
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.admission;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Brings up versions for a while that count nowhere, so that they can be asked about the past (R-C6). Thread-safe. */
@ConsumerType
public interface VersionLender {

    /**
     * Brings a version up, unless it runs, and keeps it up until the loan is closed. It counts for nobody by that.
     *
     * @param digest SHA-256 of its jar, hexadecimal
     * @return empty if there is no such jar, or it can't be started here
     */
    Optional<Lease> lease(String digest);

    /** A version that is up; to be closed once. */
    interface Lease extends AutoCloseable {

        @Override
        void close();
    }
}

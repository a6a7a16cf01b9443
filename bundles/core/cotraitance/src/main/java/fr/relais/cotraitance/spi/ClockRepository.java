// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.ClockReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What runs of the daily clock share, whichever node they run on. Each call is a transaction of its own. Thread-safe. */
@ProviderType
public interface ClockRepository {

    /**
     * Takes or renews the lease: one run at a time over all nodes. A run that dies leaves it to expire.
     *
     * @return false if another run has it and it hasn't expired
     */
    boolean lease(String run, Instant now, Instant until);

    /** Gives the lease back; nothing if the run hasn't got it. */
    void release(String run);

    /** Keeps what a run did. */
    void keep(ClockReport report);

    /** Runs, the latest first. */
    Page<ClockReport> runs(PageRequest page);

    /** The last day up to which a run came to its end. */
    Optional<LocalDate> caughtUpTo();
}

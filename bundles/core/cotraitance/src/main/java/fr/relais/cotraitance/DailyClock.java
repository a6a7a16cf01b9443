// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.access.Caller;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** R-L18: applies R-L4, R-L13 and R-L14 to the whole stock, once, whatever happens. Thread-safe. */
@ProviderType
public interface DailyClock {

    /**
     * Announces every automatic cancellation and exit due up to and including a day. Run twice, or after days off, the result is the
     * same as if each day had run. Administrators only.
     */
    ClockReport run(Caller caller, LocalDate until);
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.partnership.refusal.RefusedException;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** R-L18: applies R-L4, R-L13 and R-L14 to the whole stock, once, whatever happens. Thread-safe. */
@ProviderType
public interface DailyClock {

    /**
     * Announces every automatic cancellation and exit due up to and including a day. Run twice, or after days off, the result is the
     * same as if each day had run. Administrators only.
     *
     * @throws RefusedException if that day is still to come: what hasn't happened isn't announced; or if another run is under way, on
     *     this node or another
     */
    ClockReport run(Caller caller, LocalDate until);

    /** Past runs that came to their end, the latest first. Administrators only. */
    Page<ClockReport> runs(Caller caller, PageRequest page);

    /**
     * Derives every situation anew from its facts: after a change of parameters or of zones. Changes nothing else. Administrators only;
     * about a minute per million facts.
     *
     * @return how many people's files were read
     */
    int rebuild(Caller caller);
}

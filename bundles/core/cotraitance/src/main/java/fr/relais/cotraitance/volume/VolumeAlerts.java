// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.volume;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.intake.Notice;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Flow alerts about the objectives of missions locales, regions and the nation, which climb from level to level (R-O5). Figures, no
 * names. Thread-safe.
 */
@ProviderType
public interface VolumeAlerts {

    /** What raising did. @param notices what couldn't be judged, because nobody has set its parameter */
    record Report(LocalDate on, int raised, List<Notice> notices) {}

    /**
     * Raises every alert that the figures of a day ask for and that wasn't raised before; the daily clock does so, too. Administrators
     * only.
     *
     * @throws RefusedException if that day is still to come
     */
    Report raise(Caller caller, LocalDate on);

    /**
     * Alerts of a year, of the missions locales, regions and nation within the caller's scope, by number.
     *
     * @param awaiting only those that await a level
     */
    Page<VolumeAlert> list(Caller caller, int year, boolean awaiting, PageRequest page);

    /**
     * Records what a level did; its user is the caller. Advisers of the mission locale act for the local level, agents and advisers with
     * the scope of the region or the nation for theirs, administrators for all.
     *
     * @throws UnknownException if there is no such alert that the caller may see
     * @throws RefusedException if nothing is awaited any more, a higher level has acted, that one has, it is below the alert's own, or a decision
     *     lacks its finding
     */
    VolumeAlert act(Caller caller, long alert, VolumeAlertAct act);
}

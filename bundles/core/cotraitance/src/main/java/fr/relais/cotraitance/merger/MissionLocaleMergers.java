// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.merger;

import fr.relais.access.Caller;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.Merger;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Mergers of missions locales (W9). A merger is one dated record; what follows from it is derived (I-T4, I-T5, I-O13): from its day on the
 * successor has the former's zone and follows its running co-traitances. No fact is changed, so that taking it back gives everything back,
 * what was told since included. Thread-safe; both acts derive the files concerned anew, a few hundred in a transaction, which takes some
 * seconds for some thousands. If that is interrupted, the merger counts all the same, and the next run of the daily clock goes on.
 */
@ProviderType
public interface MissionLocaleMergers {

    /**
     * Records that a mission locale becomes part of another one. Asked again with the same values it changes nothing, and goes on with what
     * was interrupted. Administrators, and agents and advisers whose scope is the region or the nation.
     *
     * @throws RefusedException if that day is still to come, both aren't of one region, one of them merged before, they would merge into
     *     each other, no ground is given (I-T3), or the successor has no convention in force on that day (R-O7)
     * @throws UnknownException if there is no such mission locale that the caller may see
     */
    RecordedMerger merge(Caller caller, Merger merger, String ground);

    /**
     * Takes a merger back: everything is as if it had never been. Same callers.
     *
     * @throws RefusedException if it was taken back before, that day is still to come, or no ground is given
     * @throws UnknownException if there is no such merger that the caller may see
     */
    RecordedMerger undo(Caller caller, long merger, LocalDate on, String ground);

    /** All of the regions within the caller's scope, those that were taken back included, in the order of recording. Any role. */
    List<RecordedMerger> list(Caller caller);
}

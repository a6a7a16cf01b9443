// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.access.Caller;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.refusal.RefusedException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What committees decided about missions locales that have passed their overrun threshold (I-E6): without such a decision nobody is
 * affected beyond it. Figures, no names. Thread-safe; decisions are only ever added.
 */
@ProviderType
public interface CommitteeDecisions {

    /**
     * Records a decision of a regional or national committee; it holds at once. Administrators, and agents and advisers whose scope is
     * the region or the nation.
     *
     * @throws RefusedException if it has no finding, allows neither a number of places nor a time, isn't of its year, or the mission
     *     locale is unknown to the caller
     */
    void decide(Caller caller, CommitteeDecision decision);

    /** The decisions about a year, of the missions locales within the caller's scope, in the order of recording. */
    List<CommitteeDecision> of(Caller caller, int year);
}

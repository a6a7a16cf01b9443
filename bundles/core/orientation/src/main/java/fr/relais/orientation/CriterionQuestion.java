// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * Asks criteria about one candidate (R-C1 to R-C5), at the place that decides which of them are in scope.
 *
 * @param candidate immutable, for criteria read it on threads of their own
 * @param on the day of the decision
 * @param missionsLocales those competent for the residence: none, one, or several where it is shared (I-T2)
 */
public record CriterionQuestion(
        CandidateProfile candidate, LocalDate on, RegionCode region, Set<MissionLocaleId> missionsLocales)
        implements PluginQuestion {

    /** Copies its set. */
    public CriterionQuestion {
        missionsLocales = Set.copyOf(missionsLocales);
    }

    /** The same about another profile. */
    public CriterionQuestion with(CandidateProfile profile) {
        return new CriterionQuestion(profile, on, region, missionsLocales);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.eligibility;

import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.Convention;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that the preconditions of an affectation read (R-E1 to R-E6), as it stands on the day of the affectation. An empty value is
 * unknown, and refuses. No null.
 *
 * @param day the day of the affectation
 * @param missionLocale the mission locale that the person would be affected to
 * @param birth the day of birth
 * @param registration the registration as a job seeker
 * @param positionedAcc whether the person is on the "parcours accompagnement"
 * @param otherSupport the adviser's check that nobody else supports the person
 * @param inCivis whether the person is in CIVIS
 * @param running a co-traitance of the person, with any mission locale, that is neither cancelled nor exited
 * @param commune the residence
 * @param competent the missions locales in whose zone the residence is
 * @param convention how the mission locale's convention stands
 * @param allowance how far affectations may go on the mission locale's objective of that year
 * @param neighbours the missions locales near it with their room, to be told where it has none (W8)
 */
public record EligibilityInput(
        LocalDate day,
        MissionLocaleId missionLocale,
        Optional<LocalDate> birth,
        Optional<Registration> registration,
        Optional<Boolean> positionedAcc,
        Optional<OtherSupport> otherSupport,
        boolean inCivis,
        Optional<CotraitanceId> running,
        Optional<CommuneCode> commune,
        SortedSet<MissionLocaleId> competent,
        Convention.Force convention,
        Allowance allowance,
        List<CapacityStatus> neighbours) {

    /** Copies its collections. */
    public EligibilityInput {
        competent = Collections.unmodifiableSortedSet(new TreeSet<>(competent));
        neighbours = List.copyOf(neighbours);
    }
}

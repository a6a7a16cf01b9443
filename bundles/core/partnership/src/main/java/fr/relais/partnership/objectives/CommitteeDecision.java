// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a committee decided about a mission locale that has passed its overrun threshold (I-E6): affectations may go on, for so many
 * places or until a day, while the year's volumes are being updated. Only ever added.
 *
 * @param committee the level of the committee
 * @param decidedOn the first day on which it holds
 * @param finding what the committee found
 * @param places how many places beyond the threshold; several decisions add up. Empty: as many as it takes until the day
 * @param until the last day on which it holds. Empty: to the end of the year
 */
public record CommitteeDecision(
        Level committee,
        MissionLocaleId missionLocale,
        int year,
        LocalDate decidedOn,
        String finding,
        OptionalInt places,
        Optional<LocalDate> until) {

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(decidedOn) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}

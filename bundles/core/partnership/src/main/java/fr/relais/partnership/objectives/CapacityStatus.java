// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.partnership.territory.MissionLocale;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;

/**
 * How a mission locale stands with its objective of a year on a day (I-E6, W8): whether somebody may go there.
 *
 * @param next what one more affectation on that day would be
 */
public record CapacityStatus(MissionLocaleId missionLocale, String name, Allowance allowance, Allowance.Next next) {

    /** On a day. */
    public static CapacityStatus on(LocalDate day, MissionLocale missionLocale, Allowance allowance) {
        return new CapacityStatus(missionLocale.id(), missionLocale.name(), allowance, allowance.next(day));
    }

    /** What is taken and what is left there. */
    public Capacity room() {
        return allowance.room();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One person's two years.
 *
 * @param competent the mission locale of the person's first commune
 * @param orientedOn the day of the orientation decision
 * @param events what happened, in the order of the days
 * @param initialisedOn the first interview of an affectation that wasn't cancelled before it (R-L3)
 * @param counted whether the initialisation counts on the objective of its year (R-O6)
 * @param cancelledOn the striking off that came before the initialisation (R-L4)
 */
public record Life(
        Person person,
        String competent,
        LocalDate orientedOn,
        ExpectedOutcome outcome,
        Optional<AffectationEntry> affectation,
        List<FactEntry> events,
        Optional<LocalDate> initialisedOn,
        boolean counted,
        Optional<LocalDate> cancelledOn) {

    /** Whether an affectation was asked for and must have been accepted. */
    public boolean isAffected() {
        return affectation.filter(asked -> asked.refusedBy().isEmpty()).isPresent();
    }
}

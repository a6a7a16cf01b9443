// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time during which the person wasn't registered, ceased or struck off whatever the order of the two.
 *
 * @param reRegistration first day registered again, where there is one
 */
record Interruption(LocalDate from, Optional<LocalDate> reRegistration) {

    /** Whether the person was unregistered every day up to the eve of that day. */
    boolean lastsUntil(LocalDate day) {
        return reRegistration.map(again -> !again.isBefore(day)).orElse(true);
    }
}

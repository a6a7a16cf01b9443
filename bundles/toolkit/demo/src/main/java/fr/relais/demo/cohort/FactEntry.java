// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a file of facts.
 *
 * @param missionLocale who it concerns, empty for what happens to the person wherever he or she is followed
 * @param alertRaisedOn the day of the alert that this event settles
 */
public record FactEntry(
        String person,
        Kind kind,
        LocalDate on,
        String missionLocale,
        String detail,
        Optional<LocalDate> alertRaisedOn) {

    /** The kinds of facts that the import knows. */
    public enum Kind {
        REGISTERED,
        CEASED,
        STRUCK_OFF,
        CIVIS_ENTERED,
        CIVIS_LEFT,
        MOVED,
        ACCEPTED,
        INTERVIEWED,
        ALERT_RAISED,
        ALERT_CLOSED,
        ALERT_DECIDED;

        /** Whether it belongs to the person whatever co-traitance there is: registration, CIVIS, residence. */
        public boolean isOfThePerson() {
            return ordinal() <= MOVED.ordinal();
        }
    }
}

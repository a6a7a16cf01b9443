// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.util.Locale;

/**
 * The columns in which facts are told and shown, whatever their kind, beside the kind and the day: partners learn one form of row, and
 * each field of a kind stands in one of these. The order is that of the message keys (I-X2).
 */
public enum FactColumn {
    /** With which mission locale. */
    MISSION_LOCALE,
    /** Which site of Pôle emploi. */
    SITE,
    /** What the kind leaves open. */
    DETAIL,
    /** The appointment at the mission locale. */
    APPOINTMENT_ON,
    /** Which alert is settled, by its day. */
    ALERT_RAISED_ON,
    /** Why, or what by name. */
    GROUND,
    /** The last day. */
    UNTIL,
    /** Who is the adviser; a column of flows alone, files of facts say it in the detail. */
    ADVISER;

    /** Its name in files and problems: {@code alert_raised_on}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.volume;

import fr.relais.vocabulary.Level;
import java.time.LocalDate;

/**
 * What a level did about a flow alert (R-O5). Only ever added.
 *
 * @param finding what was found or decided; may be empty for an acknowledgement
 * @param user who recorded it
 */
public record VolumeAlertAct(Level level, Kind kind, LocalDate on, String finding, String user) {

    /** What it may do. */
    public enum Kind {
        /** Has seen it. */
        ACKNOWLEDGED,
        /** Has decided about it. */
        DECIDED
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;

/** A commune in a mission locale's zone of competence for some time; {@code shared} where it is declared shared (I-T2). */
public record ZoneEntry(CommuneCode commune, MissionLocaleId missionLocale, boolean shared, Validity validity) {

    /** I-T2: both give one commune to different missions locales at one time, and not both declare it shared. */
    public boolean conflictsWith(ZoneEntry other) {
        return commune.equals(other.commune)
                && !missionLocale.equals(other.missionLocale)
                && !(shared && other.shared)
                && validity.overlaps(other.validity);
    }
}

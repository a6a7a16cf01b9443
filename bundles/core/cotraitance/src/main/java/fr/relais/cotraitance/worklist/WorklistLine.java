// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a working list.
 *
 * @param matter with its age and, if it ended since, its end
 * @param site the Pôle emploi site that follows the person
 */
public record WorklistLine(
        WorkItem matter,
        CotraitanceId cotraitance,
        YoungPersonId person,
        MissionLocaleId missionLocale,
        SafirCode site,
        LocalDate affectation,
        Optional<LocalDate> acceptation,
        Optional<LocalDate> initialisation) {

    /** Who sees to it: the code of the mission locale or of the site (W1: each line has an owner). */
    public String owner() {
        return matter.kind().owner() == Partner.MISSION_LOCALE ? missionLocale.value() : site.value();
    }
}

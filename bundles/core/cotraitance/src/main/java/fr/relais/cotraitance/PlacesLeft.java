// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is left of the objectives (I-E6, W8), for the other rooms of the core: figures, no names, so that no caller is asked for.
 * Thread-safe; costs one query, without a lock: the affectation itself checks again (R-E6).
 */
@ProviderType
public interface PlacesLeft {

    /**
     * How far affectations may go at each of these missions locales: the room, the threshold and the committees' decisions.
     *
     * @param year the calendar year of the objective
     * @param asOf the day on which affectations that ended before their initialisation no longer wait for a place
     * @return one entry per mission locale, also where no objective was agreed
     */
    Map<MissionLocaleId, Allowance> allowances(Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf);

    /** How missions locales and those near them stand on a day (W8); those that aren't on the map are left out. */
    NearbyCapacity around(Collection<MissionLocaleId> missionsLocales, LocalDate asOf);

    /** The missions locales near one, with their room on that day (W8): those that share a commune, then those of the département. */
    List<CapacityStatus> neighbours(MissionLocaleId missionLocale, LocalDate asOf);
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Region;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers what lies where and which mission locale is competent (R-T1 to R-T3). Thread-safe; answers from memory, in microseconds.
 * Reference data are public: any role may ask.
 */
@ProviderType
public interface Territory {

    /** The regions as before 2016, by code. */
    List<Region> regions(Caller caller);

    /** The missions locales that exist on a day, by identifier; of one region, or of all. */
    Page<MissionLocale> missionsLocales(Caller caller, Optional<RegionCode> region, LocalDate on, PageRequest page);

    /** Who is competent for a commune on a day (R-T2). @throws UnknownException if there is no such commune */
    Competence competence(Caller caller, CommuneCode commune, LocalDate on);
}

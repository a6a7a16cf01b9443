// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Zones;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.util.Map;
import java.util.Optional;

/** The territory at one moment. Immutable; look-ups are by hash. */
public record TerritoryMap(
        Map<RegionCode, Region> regions,
        Map<DepartementCode, Departement> departements,
        Map<CommuneCode, Commune> communes,
        Map<MissionLocaleId, MissionLocale> missionsLocales,
        Map<SafirCode, PoleEmploiSite> sites,
        Zones zones) {

    /** The region of a commune; empty if the commune is unknown. */
    public Optional<RegionCode> regionOf(CommuneCode commune) {
        return Optional.ofNullable(communes.get(commune))
                .map(found -> departements.get(found.departement()))
                .map(Departement::region);
    }
}

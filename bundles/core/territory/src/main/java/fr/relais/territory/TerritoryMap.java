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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The territory at one moment. Immutable; look-ups are by hash.
 *
 * @param arrondissements the municipal arrondissements of the communes that have some, by code
 */
public record TerritoryMap(
        Map<RegionCode, Region> regions,
        Map<DepartementCode, Departement> departements,
        Map<CommuneCode, Commune> communes,
        Map<MissionLocaleId, MissionLocale> missionsLocales,
        Map<SafirCode, PoleEmploiSite> sites,
        Zones zones,
        Map<CommuneCode, List<Commune>> arrondissements) {

    /** The same, with the arrondissements found among the communes. */
    public TerritoryMap(
            Map<RegionCode, Region> regions,
            Map<DepartementCode, Departement> departements,
            Map<CommuneCode, Commune> communes,
            Map<MissionLocaleId, MissionLocale> missionsLocales,
            Map<SafirCode, PoleEmploiSite> sites,
            Zones zones) {
        this(regions, departements, communes, missionsLocales, sites, zones, arrondissementsAmong(communes));
    }

    /** The region of a commune; empty if the commune is unknown. */
    public Optional<RegionCode> regionOf(CommuneCode commune) {
        return Optional.ofNullable(communes.get(commune))
                .map(found -> departements.get(found.departement()))
                .map(Departement::region);
    }

    /** Whether zones are drawn by municipal arrondissement there: Paris, Lyon, Marseille (R-T2). */
    public boolean dividedIntoArrondissements(CommuneCode commune) {
        return arrondissements.containsKey(commune);
    }

    private static Map<CommuneCode, List<Commune>> arrondissementsAmong(Map<CommuneCode, Commune> communes) {
        return communes.values().stream()
                .filter(commune -> commune.partOf().isPresent())
                .sorted(Comparator.comparing(Commune::code))
                .collect(Collectors.groupingBy(commune -> commune.partOf().orElseThrow()));
    }
}

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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The missions locales near one on a day (W8): those that share a commune with it, then the others of its département, by
     * identifier. None if it is unknown.
     */
    public List<MissionLocale> neighbours(MissionLocaleId missionLocale, LocalDate day) {
        MissionLocale it = missionsLocales.get(missionLocale);
        if (it == null) {
            return List.of();
        }
        Set<MissionLocaleId> near = new LinkedHashSet<>(zones.sharingWith(missionLocale, day));
        missionsLocales.values().stream()
                .filter(other -> other.departement().equals(it.departement()))
                .map(MissionLocale::id)
                .sorted()
                .forEach(near::add);
        near.remove(missionLocale);
        return near.stream()
                .map(missionsLocales::get)
                .filter(Objects::nonNull)
                .filter(other -> other.validity().includes(day))
                .filter(other -> zones.mergers().inPlaceOf(other.id(), day).equals(other.id()))
                .toList();
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

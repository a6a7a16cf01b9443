// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.intake.ValueError;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.text.Sentences;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.RegionCode;
import java.util.Optional;
import java.util.Set;

/** Whether a place fits into the territory that is known: what it names exists, and what it says twice agrees. */
final class PlaceChecks {

    private static final Sentences SENTENCES = Sentences.beside(PlaceChecks.class);

    private final TerritoryMap map;

    PlaceChecks(TerritoryMap map) {
        this.map = map;
    }

    /** R-T1. */
    Optional<ValueError> departement(Departement departement) {
        return knownRegion(departement.region());
    }

    /** R-T1. @param inFile the communes that the same file brings, on whatever line */
    Optional<ValueError> commune(Commune commune, Set<CommuneCode> inFile) {
        return knownDepartement(commune.departement()).or(() -> commune.partOf()
                .filter(whole -> !map.communes().containsKey(whole) && !inFile.contains(whole))
                .map(whole -> ValueError.told(SENTENCES, "commune.unknown", "part_of", "R-T1", whole)));
    }

    /** R-T2. */
    Optional<ValueError> missionLocale(MissionLocale missionLocale) {
        return knownRegion(missionLocale.region())
                .or(() -> knownDepartement(missionLocale.departement()))
                .or(() -> agree(missionLocale.departement(), missionLocale.region(), "R-T2"))
                .or(() -> knownCommune(missionLocale.seat(), "seat_commune", "R-T2"))
                .or(() -> seatIn(missionLocale));
    }

    /** R-T3. */
    Optional<ValueError> site(PoleEmploiSite site) {
        return knownRegion(site.region())
                .or(() -> knownDepartement(site.departement()))
                .or(() -> agree(site.departement(), site.region(), "R-T3"));
    }

    /** R-T4. */
    Optional<ValueError> employmentZone(EmploymentZoneEntry entry) {
        return knownCommune(entry.commune(), "commune", "R-T4");
    }

    private Optional<ValueError> knownRegion(RegionCode region) {
        return map.regions().containsKey(region)
                ? Optional.empty()
                : Optional.of(ValueError.told(SENTENCES, "region.unknown", "region", "R-T1", region));
    }

    private Optional<ValueError> knownDepartement(DepartementCode departement) {
        return map.departements().containsKey(departement)
                ? Optional.empty()
                : Optional.of(ValueError.told(SENTENCES, "departement.unknown", "departement", "R-T1", departement));
    }

    private Optional<ValueError> knownCommune(CommuneCode commune, String field, String rule) {
        return map.communes().containsKey(commune)
                ? Optional.empty()
                : Optional.of(ValueError.told(SENTENCES, "commune.unknown", field, rule, commune));
    }

    private Optional<ValueError> agree(DepartementCode departement, RegionCode region, String rule) {
        RegionCode itsRegion = map.departements().get(departement).region();
        return itsRegion.equals(region)
                ? Optional.empty()
                : Optional.of(ValueError.told(
                        SENTENCES, "departement.elsewhere", "region", rule, departement, itsRegion, region));
    }

    private Optional<ValueError> seatIn(MissionLocale missionLocale) {
        Commune seat = map.communes().get(missionLocale.seat());
        return seat.departement().equals(missionLocale.departement())
                ? Optional.empty()
                : Optional.of(ValueError.told(
                        SENTENCES,
                        "seat.elsewhere",
                        "seat_commune",
                        "R-T2",
                        seat.name(),
                        seat.departement(),
                        missionLocale.departement()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.access.Caller;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.Zones;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two regions, three missions locales, and the services that steer them. */
final class SteeredFrance {

    static final Caller ADMINISTRATOR = Caller.of("admin", List.of("administrator"));
    static final Caller RHONE_ALPES = Caller.of("it", List.of("regional-it", "region:82"));
    static final Caller LYON = Caller.of("adviser", List.of("adviser", "ml:69382S00"));
    static final Caller SITE_OF_BRON = Caller.of("agent", List.of("agent", "site:69010"));

    final MemorySteeringRepository store = new MemorySteeringRepository();
    final AgreementsService agreements = new AgreementsService(store, () -> 0);
    private final TerritoryMap map = map();
    final ObjectivesService objectives = new ObjectivesService(store, agreements, () -> map);
    final ConventionsService conventions = new ConventionsService(store, agreements, () -> map);
    final ParameterIntakeService parameters = new ParameterIntakeService(store, agreements);

    @SafeVarargs
    static <T> List<ParsedLine<T>> lines(T... values) {
        List<ParsedLine<T>> lines = new ArrayList<>();
        for (T value : values) {
            lines.add(new ParsedLine<>(lines.size() + 2, value));
        }
        return lines;
    }

    static Objective objective(Level level, String code, int year, int volume) {
        return new Objective(level, code, year, volume, LocalDate.of(year, 1, 1), "annexe 4");
    }

    static Convention local(String id, String missionLocale, String signedOn, String from, String to) {
        return new Convention(
                new ConventionId(id),
                Level.LOCAL,
                missionLocale,
                signedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(signedOn)),
                LocalDate.parse(from),
                LocalDate.parse(to),
                Set.of("co-traitance"),
                Set.of("directeur du site", "président de la mission locale"));
    }

    private static TerritoryMap map() {
        Map<RegionCode, Region> regions = new HashMap<>();
        Map<DepartementCode, Departement> departements = new HashMap<>();
        Map<MissionLocaleId, MissionLocale> missionsLocales = new HashMap<>();
        region(regions, departements, "82", "Rhône-Alpes", "69");
        region(regions, departements, "93", "PACA", "13");
        missionLocale(missionsLocales, "69382S00", "69", "82");
        missionLocale(missionsLocales, "69029S00", "69", "82");
        missionLocale(missionsLocales, "13001S00", "13", "93");
        PoleEmploiSite site = new PoleEmploiSite(
                new SafirCode("69010"),
                "Bron",
                "69500",
                "Bron",
                new DepartementCode("69"),
                new RegionCode("82"),
                Validity.ALWAYS);
        return new TerritoryMap(
                regions, departements, Map.of(), missionsLocales, Map.of(site.safir(), site), new Zones(List.of()));
    }

    private static void region(
            Map<RegionCode, Region> regions,
            Map<DepartementCode, Departement> departements,
            String code,
            String name,
            String departement) {
        RegionCode region = new RegionCode(code);
        regions.put(region, new Region(region, name));
        departements.put(
                new DepartementCode(departement), new Departement(new DepartementCode(departement), name, region));
    }

    private static void missionLocale(
            Map<MissionLocaleId, MissionLocale> missionsLocales, String id, String departement, String region) {
        missionsLocales.put(
                new MissionLocaleId(id),
                new MissionLocale(
                        new MissionLocaleId(id),
                        "ML " + id,
                        new CommuneCode(id.substring(0, 5)),
                        new DepartementCode(departement),
                        new RegionCode(region),
                        Validity.ALWAYS));
    }
}

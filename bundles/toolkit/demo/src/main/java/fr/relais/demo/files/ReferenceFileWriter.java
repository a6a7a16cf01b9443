// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import fr.relais.demo.territory.DemoCommune;
import fr.relais.demo.territory.DemoMissionLocale;
import fr.relais.demo.territory.DemoRegion;
import fr.relais.demo.territory.France;
import fr.relais.demo.territory.Network;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the territory, its network, the objectives and one region's conventions as the files that the platform imports, in
 * the order in which they have to be loaded.
 */
public final class ReferenceFileWriter {

    public static final String REGIONS = "region,name,objective_2009,objective_2010";
    public static final String DEPARTEMENTS = "departement,name,region";
    public static final String COMMUNES = "commune,name,departement,arrondissement,population,part_of";
    public static final String MISSIONS_LOCALES = "mission_locale,name,seat_commune,departement,region";
    public static final String ZONES = "commune,mission_locale";
    public static final String SITES = "safir,name,post_code,city,departement,region";
    public static final String OBJECTIVES = "level,code,year,volume,source";
    public static final String CONVENTIONS = "convention,level,code,signed_on,effective_on,ends_on,themes,parties";

    /** The total that annex 4 prints for 2009, though its regions add up to one less: the import reports it (R-O1). */
    private static final int PRINTED_TOTAL_2009 = 130_000;

    private static final String ANNEX_4 = "Accord-cadre 2010-2014, annexe 4";
    private static final String SPLIT = "Demonstration: split by population, largest remainder";
    private static final String RENEWED = "Demonstration: 2010 renewed";

    private static final LocalDate EFFECT = LocalDate.of(2010, 1, 1);
    /** Entries are possible up to this day (R-O7b). */
    private static final LocalDate TERM = LocalDate.of(2014, 12, 31);

    private static final LocalDate REGIONAL_SIGNATURE = LocalDate.of(2009, 12, 7);
    private static final LocalDate FIRST_LOCAL_SIGNATURE = LocalDate.of(2009, 12, 9);
    /** After the effect: until then affectations are provisional (I-E4). */
    private static final LocalDate LATE_SIGNATURE = LocalDate.of(2010, 3, 22);

    private static final String THEMES = "ZUS;DISCRIMINATION;EGALITE;SIAE;PRESTATIONS";
    private static final String REGIONAL_PARTIES = "PREFET;POLE_EMPLOI_DR;ARML";
    private static final String LOCAL_PARTIES = "POLE_EMPLOI_SITE;MISSION_LOCALE";

    private final France france;
    private final Network network;

    /** Files of a territory and its network. */
    public ReferenceFileWriter(France france, Network network) {
        this.france = france;
        this.network = network;
    }

    /**
     * Writes them all into a folder, replacing what was there.
     *
     * @param regions the regions that get conventions
     * @return the files in the order of loading
     */
    public List<ExchangeFile> writeTo(Path folder, List<String> regions) {
        return List.of(
                regions(folder),
                departements(folder),
                communes(folder),
                missionsLocales(folder),
                zones(folder),
                sites(folder),
                objectives(folder),
                conventions(folder, regions));
    }

    private ExchangeFile regions(Path folder) {
        return file(
                folder,
                1,
                "regions",
                REGIONS,
                france.regions().stream()
                        .map(one -> List.of(
                                one.code(),
                                one.name(),
                                String.valueOf(one.objective2009()),
                                String.valueOf(one.objective2010()))));
    }

    private ExchangeFile departements(Path folder) {
        return file(
                folder,
                2,
                "departements",
                DEPARTEMENTS,
                france.departements().stream().map(one -> List.of(one.code(), one.name(), one.region())));
    }

    private ExchangeFile communes(Path folder) {
        return file(
                folder,
                3,
                "communes",
                COMMUNES,
                france.communes().stream()
                        .map(one -> List.of(
                                one.code(),
                                one.name(),
                                one.departement(),
                                one.arrondissement(),
                                String.valueOf(one.population()),
                                one.partOf())));
    }

    private ExchangeFile missionsLocales(Path folder) {
        return file(
                folder,
                4,
                "missions-locales",
                MISSIONS_LOCALES,
                network.missionsLocales().stream()
                        .map(one -> List.of(
                                one.id(),
                                one.name(),
                                one.seat().code(),
                                one.seat().departement(),
                                one.region())));
    }

    private ExchangeFile zones(Path folder) {
        return file(
                folder,
                5,
                "mission-locale-zones",
                ZONES,
                france.places().stream()
                        .map(place -> List.of(
                                place.code(), network.competentFor(place).id())));
    }

    private ExchangeFile sites(Path folder) {
        return file(
                folder,
                6,
                "pole-emploi-sites",
                SITES,
                network.sites().stream()
                        .map(one -> List.of(
                                one.safir(),
                                one.name(),
                                one.postCode(),
                                townOf(one.place()),
                                one.place().departement(),
                                one.region())));
    }

    private String townOf(DemoCommune place) {
        return place.isMunicipalArrondissement()
                ? france.communesByCode().get(place.partOf()).name()
                : place.name();
    }

    private ExchangeFile objectives(Path folder) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(objective("NATIONAL", "FR", 2009, PRINTED_TOTAL_2009, ANNEX_4));
        int national =
                france.regions().stream().mapToInt(DemoRegion::objective2010).sum();
        rows.add(objective("NATIONAL", "FR", 2010, national, ANNEX_4));
        rows.add(objective("NATIONAL", "FR", 2011, national, RENEWED));
        for (DemoRegion region : france.regions()) {
            rows.add(objective("REGIONAL", region.code(), 2011, region.objective2010(), RENEWED));
        }
        for (int year : List.of(2010, 2011)) {
            for (DemoRegion region : france.regions()) {
                network.objectives(region.code(), region.objective2010())
                        .forEach((one, volume) ->
                                rows.add(objective("LOCAL", one.id(), year, volume, year == 2010 ? SPLIT : RENEWED)));
            }
        }
        return file(folder, 7, "objectives", OBJECTIVES, rows.stream());
    }

    private static List<String> objective(String level, String code, int year, int volume, String source) {
        return List.of(level, code, String.valueOf(year), String.valueOf(volume), source);
    }

    private ExchangeFile conventions(Path folder, List<String> regions) {
        List<List<String>> rows = new ArrayList<>();
        regions.forEach(region -> conventions(region, rows));
        return file(folder, 8, "conventions", CONVENTIONS, rows.stream());
    }

    /** One regional and one local each; the last local one is signed after its effect. */
    private void conventions(String region, List<List<String>> rows) {
        List<DemoMissionLocale> parties = network.missionsLocales(region);
        rows.add(convention("CR-" + region + "-2010", "REGIONAL", region, REGIONAL_SIGNATURE, REGIONAL_PARTIES));
        for (int i = 0; i < parties.size(); i++) {
            String code = parties.get(i).id();
            LocalDate signed = i == parties.size() - 1 ? LATE_SIGNATURE : FIRST_LOCAL_SIGNATURE.plusDays(i % 15);
            rows.add(convention("CL-" + code + "-2010", "LOCAL", code, signed, LOCAL_PARTIES));
        }
    }

    private static List<String> convention(String id, String level, String code, LocalDate signed, String parties) {
        return List.of(id, level, code, signed.toString(), EFFECT.toString(), TERM.toString(), THEMES, parties);
    }

    private static ExchangeFile file(Path folder, int order, String kind, String header, Stream<List<String>> rows) {
        Path path = folder.resolve(String.format("%02d-%s.csv", order, kind));
        return new ExchangeFile(kind, path, Csv.write(path, header, rows));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/** Two regions, three départements, a few communes with Lyon and two of its arrondissements, three missions locales. */
final class SmallFrance {

    static final Caller ADMINISTRATOR = Caller.of("admin", List.of("administrator"));
    static final Caller ADVISER = Caller.of("adviser", List.of("adviser", "ml:69382S00"));
    static final LocalDate DAY = LocalDate.of(2010, 6, 1);

    final MemoryTerritoryRepository store = new MemoryTerritoryRepository();
    final AtomicLong nanoTime = new AtomicLong();
    final TerritoryProviderService provider = new TerritoryProviderService(store, nanoTime::get);
    final TerritoryIntakeService intake = new TerritoryIntakeService(store, provider);
    final TerritoryService territory = new TerritoryService(provider);

    SmallFrance() {
        allIn(intake.regions(ADMINISTRATOR, lines(region("82", "Rhône-Alpes"), region("93", "PACA"))));
        allIn(intake.departements(
                ADMINISTRATOR, lines(departement("69", "82"), departement("01", "82"), departement("13", "93"))));
        allIn(intake.communes(
                ADMINISTRATOR,
                lines(
                        arrondissement("69381", "Lyon 1er", "69123"),
                        commune("69123", "Lyon"),
                        arrondissement("69382", "Lyon 2e", "69123"),
                        commune("69029", "Bron"),
                        commune("01004", "Ambérieu-en-Bugey"),
                        commune("13001", "Aix-en-Provence"))));
        allIn(intake.missionsLocales(
                ADMINISTRATOR,
                lines(
                        missionLocale("69382S00", "ML de Lyon", "69", "82"),
                        missionLocale("69029S00", "ML de Bron", "69", "82"),
                        missionLocale("01004S00", "ML du Bugey", "01", "82"))));
        allIn(intake.zones(ADMINISTRATOR, lines(zone("69381", "69382S00"), zone("69382", "69382S00"))));
        allIn(intake.sites(ADMINISTRATOR, lines(site("69010", "69", "82"))));
    }

    private static void allIn(IntakeReport report) {
        if (report.rejected() > 0) {
            throw new AssertionError(report.rejections());
        }
    }

    @SafeVarargs
    static <T> List<ParsedLine<T>> lines(T... values) {
        List<ParsedLine<T>> lines = new ArrayList<>();
        for (T value : values) {
            lines.add(new ParsedLine<>(lines.size() + 2, value));
        }
        return lines;
    }

    static Region region(String code, String name) {
        return new Region(new RegionCode(code), name);
    }

    static Departement departement(String code, String region) {
        return new Departement(new DepartementCode(code), "Département " + code, new RegionCode(region));
    }

    static Commune commune(String code, String name) {
        return commune(code, name, code.substring(0, 2), Optional.empty());
    }

    static Commune commune(String code, String name, String departement, Optional<String> partOf) {
        return new Commune(
                new CommuneCode(code),
                name,
                new DepartementCode(departement),
                Optional.empty(),
                OptionalInt.empty(),
                partOf.map(CommuneCode::new),
                Validity.ALWAYS);
    }

    static Commune arrondissement(String code, String name, String partOf) {
        return commune(code, name, code.substring(0, 2), Optional.of(partOf));
    }

    static MissionLocale missionLocale(String id, String name, String departement, String region) {
        return new MissionLocale(
                new MissionLocaleId(id),
                name,
                new CommuneCode(id.substring(0, 5)),
                new DepartementCode(departement),
                new RegionCode(region),
                Validity.ALWAYS);
    }

    static ZoneEntry zone(String commune, String missionLocale) {
        return zone(commune, missionLocale, false, "", "");
    }

    static ZoneEntry zone(String commune, String missionLocale, boolean shared, String from, String to) {
        return new ZoneEntry(
                new CommuneCode(commune), new MissionLocaleId(missionLocale), shared, new Validity(day(from), day(to)));
    }

    static PoleEmploiSite site(String safir, String departement, String region) {
        return new PoleEmploiSite(
                new SafirCode(safir),
                "Site " + safir,
                departement + "000",
                "Ville",
                new DepartementCode(departement),
                new RegionCode(region),
                Validity.ALWAYS);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}

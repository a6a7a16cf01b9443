// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.store.sql.Columns;
import fr.relais.store.sql.Parameters;
import fr.relais.store.sql.Table;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.EmploymentZoneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RomeCode;
import fr.relais.vocabulary.SafirCode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The tables of the territory, in the order in which they lean on each other. */
final class Tables {

    static final Table<Region> REGIONS = new Table<>(
            "region",
            List.of("name"),
            List.of("code"),
            Region::code,
            (places, region) -> places.text(region.name()).text(region.code().value()),
            Tables::region);

    static final Table<Departement> DEPARTEMENTS = new Table<>(
            "departement",
            List.of("name", "region"),
            List.of("code"),
            Departement::code,
            (places, departement) -> places.text(departement.name())
                    .text(departement.region().value())
                    .text(departement.code().value()),
            Tables::departement);

    static final Table<Commune> COMMUNES = new Table<>(
            "commune",
            List.of("name", "departement", "arrondissement", "population", "part_of", "valid_from", "valid_to"),
            List.of("code"),
            Commune::code,
            (places, commune) -> validity(
                            places.text(commune.name())
                                    .text(commune.departement().value())
                                    .text(commune.arrondissement())
                                    .small(commune.population())
                                    .text(commune.partOf()),
                            commune.validity())
                    .text(commune.code().value()),
            Tables::commune);

    static final Table<MissionLocale> MISSIONS_LOCALES = new Table<>(
            "mission_locale",
            List.of("name", "seat", "departement", "region", "valid_from", "valid_to"),
            List.of("code"),
            MissionLocale::id,
            (places, missionLocale) -> validity(
                            places.text(missionLocale.name())
                                    .text(missionLocale.seat().value())
                                    .text(missionLocale.departement().value())
                                    .text(missionLocale.region().value()),
                            missionLocale.validity())
                    .text(missionLocale.id().value()),
            Tables::missionLocale);

    static final Table<ZoneEntry> ZONES = new Table<>(
            "mission_locale_zone",
            List.of("shared", "to_day"),
            List.of("commune", "mission_locale", "from_day"),
            entry -> List.of(entry.commune(), entry.missionLocale(), firstDay(entry)),
            (places, entry) -> places.flag(entry.shared())
                    .day(entry.validity().to())
                    .text(entry.commune().value())
                    .text(entry.missionLocale().value())
                    .day(firstDay(entry)),
            Tables::zone);

    static final Table<PoleEmploiSite> SITES = new Table<>(
            "pole_emploi_site",
            List.of("name", "post_code", "city", "departement", "region", "valid_from", "valid_to"),
            List.of("safir"),
            PoleEmploiSite::safir,
            (places, site) -> validity(
                            places.text(site.name())
                                    .text(site.postCode())
                                    .text(site.city())
                                    .text(site.departement().value())
                                    .text(site.region().value()),
                            site.validity())
                    .text(site.safir().value()),
            Tables::site);

    static final Table<Occupation> OCCUPATIONS = new Table<>(
            "occupation",
            List.of("name"),
            List.of("code"),
            Occupation::code,
            (places, occupation) ->
                    places.text(occupation.name()).text(occupation.code().value()),
            Tables::occupation);

    static final Table<EmploymentZoneEntry> EMPLOYMENT_ZONES = new Table<>(
            "employment_zone",
            List.of("zone"),
            List.of("commune"),
            EmploymentZoneEntry::commune,
            (places, entry) ->
                    places.text(entry.zone().value()).text(entry.commune().value()),
            row -> {
                EmploymentZoneCode zone = new EmploymentZoneCode(row.text());
                return new EmploymentZoneEntry(new CommuneCode(row.text()), zone);
            });

    /** Stands for "since ever" in a key, where nothing can't stand. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private Tables() {}

    private static Region region(Columns row) throws SQLException {
        String name = row.text();
        return new Region(new RegionCode(row.text()), name);
    }

    private static Departement departement(Columns row) throws SQLException {
        String name = row.text();
        RegionCode region = new RegionCode(row.text());
        return new Departement(new DepartementCode(row.text()), name, region);
    }

    private static Commune commune(Columns row) throws SQLException {
        String name = row.text();
        DepartementCode departement = new DepartementCode(row.text());
        Optional<String> arrondissement = row.optionalText();
        OptionalInt population = row.optionalSmall().map(OptionalInt::of).orElse(OptionalInt.empty());
        Optional<CommuneCode> partOf = row.optionalText().map(CommuneCode::new);
        Validity validity = validity(row);
        return new Commune(
                new CommuneCode(row.text()), name, departement, arrondissement, population, partOf, validity);
    }

    private static MissionLocale missionLocale(Columns row) throws SQLException {
        String name = row.text();
        CommuneCode seat = new CommuneCode(row.text());
        DepartementCode departement = new DepartementCode(row.text());
        RegionCode region = new RegionCode(row.text());
        Validity validity = validity(row);
        return new MissionLocale(new MissionLocaleId(row.text()), name, seat, departement, region, validity);
    }

    private static ZoneEntry zone(Columns row) throws SQLException {
        boolean shared = row.flag();
        Optional<LocalDate> to = row.optionalDay();
        CommuneCode commune = new CommuneCode(row.text());
        MissionLocaleId missionLocale = new MissionLocaleId(row.text());
        Optional<LocalDate> from = Optional.of(row.day()).filter(day -> !day.equals(EVER));
        return new ZoneEntry(commune, missionLocale, shared, new Validity(from, to));
    }

    private static PoleEmploiSite site(Columns row) throws SQLException {
        String name = row.text();
        String postCode = row.text();
        String city = row.text();
        DepartementCode departement = new DepartementCode(row.text());
        RegionCode region = new RegionCode(row.text());
        Validity validity = validity(row);
        return new PoleEmploiSite(new SafirCode(row.text()), name, postCode, city, departement, region, validity);
    }

    private static Occupation occupation(Columns row) throws SQLException {
        String name = row.text();
        return new Occupation(new RomeCode(row.text()), name);
    }

    private static LocalDate firstDay(ZoneEntry entry) {
        return entry.validity().from().orElse(EVER);
    }

    private static Parameters validity(Parameters places, Validity validity) throws SQLException {
        return places.day(validity.from()).day(validity.to());
    }

    private static Validity validity(Columns row) throws SQLException {
        return new Validity(row.optionalDay(), row.optionalDay());
    }
}

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
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.store.sql.TableMapping;
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
final class TerritoryTables {

    static final TableMapping<Region> REGIONS = new TableMapping<>(
            "region",
            List.of("name"),
            List.of("code"),
            Region::code,
            (places, region) -> places.text(region.name()).text(region.code().value()),
            TerritoryTables::region);

    static final TableMapping<Departement> DEPARTEMENTS = new TableMapping<>(
            "departement",
            List.of("name", "region"),
            List.of("code"),
            Departement::code,
            (places, departement) -> places.text(departement.name())
                    .text(departement.region().value())
                    .text(departement.code().value()),
            TerritoryTables::departement);

    static final TableMapping<Commune> COMMUNES = new TableMapping<>(
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
            TerritoryTables::commune);

    static final TableMapping<MissionLocale> MISSIONS_LOCALES = new TableMapping<>(
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
            TerritoryTables::missionLocale);

    static final TableMapping<ZoneEntry> ZONES = new TableMapping<>(
            "mission_locale_zone",
            List.of("shared", "to_day"),
            List.of("commune", "mission_locale", "from_day"),
            entry -> List.of(entry.commune(), entry.missionLocale(), firstDay(entry)),
            (places, entry) -> places.flag(entry.shared())
                    .day(entry.validity().to())
                    .text(entry.commune().value())
                    .text(entry.missionLocale().value())
                    .day(firstDay(entry)),
            TerritoryTables::zone);

    static final TableMapping<PoleEmploiSite> SITES = new TableMapping<>(
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
            TerritoryTables::site);

    static final TableMapping<Occupation> OCCUPATIONS = new TableMapping<>(
            "occupation",
            List.of("name"),
            List.of("code"),
            Occupation::code,
            (places, occupation) ->
                    places.text(occupation.name()).text(occupation.code().value()),
            TerritoryTables::occupation);

    static final TableMapping<EmploymentZoneEntry> EMPLOYMENT_ZONES = new TableMapping<>(
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

    private TerritoryTables() {}

    private static Region region(ColumnReader row) throws SQLException {
        String name = row.text();
        return new Region(new RegionCode(row.text()), name);
    }

    private static Departement departement(ColumnReader row) throws SQLException {
        String name = row.text();
        RegionCode region = new RegionCode(row.text());
        return new Departement(new DepartementCode(row.text()), name, region);
    }

    private static Commune commune(ColumnReader row) throws SQLException {
        String name = row.text();
        DepartementCode departement = new DepartementCode(row.text());
        Optional<String> arrondissement = row.optionalText();
        OptionalInt population = row.optionalSmall().map(OptionalInt::of).orElse(OptionalInt.empty());
        Optional<CommuneCode> partOf = row.optionalText().map(CommuneCode::new);
        Validity validity = validity(row);
        return new Commune(
                new CommuneCode(row.text()), name, departement, arrondissement, population, partOf, validity);
    }

    private static MissionLocale missionLocale(ColumnReader row) throws SQLException {
        String name = row.text();
        CommuneCode seat = new CommuneCode(row.text());
        DepartementCode departement = new DepartementCode(row.text());
        RegionCode region = new RegionCode(row.text());
        Validity validity = validity(row);
        return new MissionLocale(new MissionLocaleId(row.text()), name, seat, departement, region, validity);
    }

    private static ZoneEntry zone(ColumnReader row) throws SQLException {
        boolean shared = row.flag();
        Optional<LocalDate> to = row.optionalDay();
        CommuneCode commune = new CommuneCode(row.text());
        MissionLocaleId missionLocale = new MissionLocaleId(row.text());
        Optional<LocalDate> from = Optional.of(row.day()).filter(day -> !day.equals(EVER));
        return new ZoneEntry(commune, missionLocale, shared, new Validity(from, to));
    }

    private static PoleEmploiSite site(ColumnReader row) throws SQLException {
        String name = row.text();
        String postCode = row.text();
        String city = row.text();
        DepartementCode departement = new DepartementCode(row.text());
        RegionCode region = new RegionCode(row.text());
        Validity validity = validity(row);
        return new PoleEmploiSite(new SafirCode(row.text()), name, postCode, city, departement, region, validity);
    }

    private static Occupation occupation(ColumnReader row) throws SQLException {
        String name = row.text();
        return new Occupation(new RomeCode(row.text()), name);
    }

    private static LocalDate firstDay(ZoneEntry entry) {
        return entry.validity().from().orElse(EVER);
    }

    private static ParameterBinder validity(ParameterBinder places, Validity validity) throws SQLException {
        return places.day(validity.from()).day(validity.to());
    }

    private static Validity validity(ColumnReader row) throws SQLException {
        return new Validity(row.optionalDay(), row.optionalDay());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static fr.relais.exchange.internal.FileSchema.columns;

import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** The files of the territory (R-T1 to R-T4). */
final class TerritorySchemas {

    /** Codes of others that are kept as they come. */
    private static final int LONGEST_CODE = 10;

    private static final String OBJECTIVE = "objective_";
    private static final String OBJECTIVE_OF_YEAR = OBJECTIVE + "\\d{4}";

    /** The text that sets the objectives of the regions' file (R-O1). */
    private static final String ANNEX_4 = "Accord-cadre 2010-2014, annexe 4";

    private TerritorySchemas() {}

    /** A region with its objectives of the years in the file's columns, which may be empty. */
    record RegionAndObjectives(Region region, List<Objective> objectives) {}

    static final FileSchema<RegionAndObjectives> REGIONS = columns("region", "name")
            .andAny(OBJECTIVE_OF_YEAR)
            .read(row -> {
                RegionCode code = row.region("region");
                return new RegionAndObjectives(
                        new Region(code, row.text("name")),
                        row.columnsLike(OBJECTIVE_OF_YEAR).stream()
                                .flatMap(column -> row.optional(column, row::number).stream()
                                        .map(volume -> objective(code, year(column), volume)))
                                .toList());
            });

    static final FileSchema<Departement> DEPARTEMENTS = columns("departement", "name", "region")
            .read(row -> new Departement(row.departement("departement"), row.text("name"), row.region("region")));

    static final FileSchema<Commune> COMMUNES = columns(
                    "commune", "name", "departement", "arrondissement", "population", "part_of")
            .dated()
            .read(row -> new Commune(
                    row.commune("commune"),
                    row.text("name"),
                    row.departement("departement"),
                    row.optional("arrondissement", column -> row.text(column, LONGEST_CODE)),
                    row.optional("population", row::number).map(OptionalInt::of).orElse(OptionalInt.empty()),
                    row.optional("part_of", row::commune),
                    row.validity()));

    static final FileSchema<MissionLocale> MISSIONS_LOCALES = columns(
                    "mission_locale", "name", "seat_commune", "departement", "region")
            .dated()
            .read(row -> new MissionLocale(
                    row.missionLocale("mission_locale"),
                    row.text("name"),
                    row.commune("seat_commune"),
                    row.departement("departement"),
                    row.region("region"),
                    row.validity()));

    static final FileSchema<ZoneEntry> ZONES = columns("commune", "mission_locale")
            .optional("shared")
            .dated()
            .read(row -> new ZoneEntry(
                    row.commune("commune"),
                    row.missionLocale("mission_locale"),
                    row.optional("shared", row::yesOrNo).orElse(false),
                    row.validity()));

    static final FileSchema<PoleEmploiSite> SITES = columns(
                    "safir", "name", "post_code", "city", "departement", "region")
            .dated()
            .read(row -> new PoleEmploiSite(
                    row.site("safir"),
                    row.text("name"),
                    row.text("post_code", LONGEST_CODE),
                    row.text("city"),
                    row.departement("departement"),
                    row.region("region"),
                    row.validity()));

    static final FileSchema<Occupation> ROME =
            columns("rome", "name").read(row -> new Occupation(row.rome("rome"), row.text("name")));

    static final FileSchema<EmploymentZoneEntry> EMPLOYMENT_ZONES = columns("commune", "zone_emploi")
            .read(row -> new EmploymentZoneEntry(row.commune("commune"), row.employmentZone("zone_emploi")));

    private static int year(String column) {
        return Integer.parseInt(column.substring(OBJECTIVE.length()));
    }

    private static Objective objective(RegionCode region, int year, int volume) {
        return new Objective(Level.REGIONAL, region.value(), year, volume, LocalDate.of(year, 1, 1), ANNEX_4);
    }
}

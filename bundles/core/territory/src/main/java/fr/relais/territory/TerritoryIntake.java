// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes reference data in. Administrators only. Each call is one transaction: the good lines go in, the others are in the report;
 * what is known already is unchanged. Lines of a file are complete for their keys, never for the whole: what a file doesn't name
 * stays.
 */
@ProviderType
public interface TerritoryIntake {

    /** R-T1. */
    IntakeReport regions(Caller caller, List<ParsedLine<Region>> lines);

    /** R-T1: the region must be known. */
    IntakeReport departements(Caller caller, List<ParsedLine<Departement>> lines);

    /** R-T1: the département must be known. */
    IntakeReport communes(Caller caller, List<ParsedLine<Commune>> lines);

    /** R-T2: département, region and seat must be known and agree. */
    IntakeReport missionsLocales(Caller caller, List<ParsedLine<MissionLocale>> lines);

    /** R-T2, I-T2: an undeclared overlap is rejected with both names; a zone stays inside one region. */
    IntakeReport zones(Caller caller, List<ParsedLine<ZoneEntry>> lines);

    /** R-T3. */
    IntakeReport sites(Caller caller, List<ParsedLine<PoleEmploiSite>> lines);

    /** Occupations of the ROME. */
    IntakeReport occupations(Caller caller, List<ParsedLine<Occupation>> lines);

    /** R-T4: the employment zone of each commune. */
    IntakeReport employmentZones(Caller caller, List<ParsedLine<EmploymentZoneEntry>> lines);
}

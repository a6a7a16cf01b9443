// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.steering.Agreements;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Two missions locales of one region, and what was agreed there: nothing that changes while people come and go. */
final class FixedAgreements implements Agreements {

    static final MissionLocaleId LYON = new MissionLocaleId("69381S00");
    static final MissionLocaleId BRON = new MissionLocaleId("69029S00");
    static final CommuneCode LYON_1 = new CommuneCode("69381");
    static final CommuneCode BRON_CITY = new CommuneCode("69029");
    static final SafirCode SITE = new SafirCode("69001");

    private static final RegionCode REGION = new RegionCode("82");
    private static final DepartementCode RHONE = new DepartementCode("69");

    private static final Parameters PARAMETERS = new Parameters(List.of(
            value(Parameter.MINIMUM_AGE, 16),
            value(Parameter.LIMIT_AGE, 26),
            value(Parameter.LAST_YEAR_SUPPORT, 12),
            value(Parameter.UNREGISTERED_BEFORE_EXIT, 6),
            value(Parameter.COUNTS_PER_YEAR, 1),
            value(Parameter.INTERVIEW_INTERVAL, 1)));

    static final TerritoryMap MAP = new TerritoryMap(
            Map.of(REGION, new Region(REGION, "Rhône-Alpes")),
            Map.of(RHONE, new Departement(RHONE, "Rhône", REGION)),
            Map.of(LYON_1, commune(LYON_1, "Lyon 1er"), BRON_CITY, commune(BRON_CITY, "Bron")),
            Map.of(
                    LYON,
                    new MissionLocale(LYON, "ML Lyon", LYON_1, RHONE, REGION, Validity.ALWAYS),
                    BRON,
                    new MissionLocale(BRON, "ML Bron", BRON_CITY, RHONE, REGION, Validity.ALWAYS)),
            Map.of(SITE, new PoleEmploiSite(SITE, "Lyon", "69001", "Lyon", RHONE, REGION, Validity.ALWAYS)),
            new Zones(List.of(
                    new ZoneEntry(LYON_1, LYON, false, Validity.ALWAYS),
                    new ZoneEntry(BRON_CITY, BRON, false, Validity.ALWAYS))));

    /** What the store's lists join with. */
    static void lay(SqlTerritoryRepository store) {
        store.saveRegions(MAP.regions().values());
        store.saveDepartements(MAP.departements().values());
        store.saveMissionsLocales(MAP.missionsLocales().values());
        store.saveSites(MAP.sites().values());
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Convention.Force localConvention(MissionLocaleId missionLocale, LocalDate day) {
        return Convention.Force.FULL;
    }

    @Override
    public boolean provisional(MissionLocaleId missionLocale, LocalDate affectedOn, LocalDate asOf) {
        return false;
    }

    /** So small that the clock has alerts to raise (R-O5). */
    @Override
    public int objective(MissionLocaleId missionLocale, int year) {
        return 20;
    }

    @Override
    public int objective(Objective.Place place) {
        return place.level() == Level.LOCAL ? objective(new MissionLocaleId(place.code()), place.year()) : 0;
    }

    private static Commune commune(CommuneCode code, String name) {
        return new Commune(code, name, RHONE, Optional.empty(), OptionalInt.empty(), Optional.empty(), Validity.ALWAYS);
    }

    private static ParameterValue value(Parameter parameter, int number) {
        return new ParameterValue(parameter, LocalDate.of(1900, 1, 1), number, "test");
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.fixtures.TestAgreements;
import fr.relais.fixtures.TestTerritory;
import fr.relais.steering.Agreements;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;

/** Two missions locales of one region, and what was agreed there: nothing that changes while people come and go. */
final class EnduranceTerritory {

    static final MissionLocaleId LYON = new MissionLocaleId("69381S00");
    static final MissionLocaleId BRON = new MissionLocaleId("69029S00");
    static final CommuneCode LYON_1 = new CommuneCode("69381");
    static final CommuneCode BRON_CITY = new CommuneCode("69029");
    static final SafirCode SITE = new SafirCode("69001");

    static final TerritoryMap MAP = new TestTerritory()
            .region("82", "Rhône-Alpes")
            .departement("69", "Rhône", "82")
            .commune("69381", "Lyon 1er")
            .commune("69029", "Bron")
            .missionLocale(LYON, "ML Lyon", "69381")
            .missionLocale(BRON, "ML Bron", "69029")
            .site(SITE, "Lyon", "69001", "Lyon")
            .zone("69381", LYON)
            .zone("69029", BRON)
            .map();

    /** What was agreed there: an objective so small that the clock has alerts to raise (R-O5). */
    static final Agreements AGREEMENTS = TestAgreements.on(20);

    private EnduranceTerritory() {}

    /** What the store's lists join with. */
    static void lay(SqlTerritoryRepository store) {
        store.saveRegions(MAP.regions().values());
        store.saveDepartements(MAP.departements().values());
        store.saveMissionsLocales(MAP.missionsLocales().values());
        store.saveSites(MAP.sites().values());
    }
}

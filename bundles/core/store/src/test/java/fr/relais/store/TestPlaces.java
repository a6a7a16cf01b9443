// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The places of the {@link TestPeople}, as services read them: a mission locale in Lyon with its site, and one in Strasbourg. */
final class TestPlaces {

    private static final DepartementCode RHONE = new DepartementCode("69");
    private static final DepartementCode BAS_RHIN = new DepartementCode("67");

    private TestPlaces() {}

    static TerritoryMap map() {
        return new TerritoryMap(
                Map.of(
                        TestPeople.RHONE_ALPES,
                        new Region(TestPeople.RHONE_ALPES, "Rhône-Alpes"),
                        TestPeople.ALSACE,
                        new Region(TestPeople.ALSACE, "Alsace")),
                Map.of(
                        RHONE,
                        new Departement(RHONE, "Rhône", TestPeople.RHONE_ALPES),
                        BAS_RHIN,
                        new Departement(BAS_RHIN, "Bas-Rhin", TestPeople.ALSACE)),
                Map.of(
                        TestPeople.LYON_1,
                        commune(TestPeople.LYON_1, "Lyon 1er", RHONE),
                        TestPeople.STRASBOURG_CITY,
                        commune(TestPeople.STRASBOURG_CITY, "Strasbourg", BAS_RHIN)),
                Map.of(
                        TestPeople.LYON,
                        new MissionLocale(
                                TestPeople.LYON,
                                "Lyon",
                                TestPeople.LYON_1,
                                RHONE,
                                TestPeople.RHONE_ALPES,
                                Validity.ALWAYS),
                        TestPeople.STRASBOURG,
                        new MissionLocale(
                                TestPeople.STRASBOURG,
                                "Strasbourg",
                                TestPeople.STRASBOURG_CITY,
                                BAS_RHIN,
                                TestPeople.ALSACE,
                                Validity.ALWAYS)),
                Map.of(
                        TestPeople.SITE_LYON,
                        new PoleEmploiSite(
                                TestPeople.SITE_LYON,
                                "Lyon",
                                "69001",
                                "Lyon",
                                RHONE,
                                TestPeople.RHONE_ALPES,
                                Validity.ALWAYS)),
                TestPeople.FRAME.zones());
    }

    static Commune commune(CommuneCode code, String name, DepartementCode departement) {
        return new Commune(
                code, name, departement, Optional.empty(), OptionalInt.empty(), Optional.empty(), Validity.ALWAYS);
    }
}

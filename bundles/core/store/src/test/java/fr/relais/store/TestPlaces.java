// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.fixtures.TestTerritory;
import fr.relais.territory.TerritoryMap;

/** The places of the {@link TestPeople}, as services read them: a mission locale in Lyon with its site, and one in Strasbourg. */
final class TestPlaces {

    private TestPlaces() {}

    static TerritoryMap map() {
        return new TestTerritory()
                .region("82", "Rhône-Alpes")
                .region("42", "Alsace")
                .departement("69", "Rhône", "82")
                .departement("67", "Bas-Rhin", "42")
                .commune("69381", "Lyon 1er")
                .commune("67482", "Strasbourg")
                .missionLocale(TestPeople.LYON, "Lyon", "69381")
                .missionLocale(TestPeople.STRASBOURG, "Strasbourg", "67482")
                .site(TestPeople.SITE_LYON, "Lyon", "69001", "Lyon")
                .zone("69381", TestPeople.LYON)
                .zone("67482", TestPeople.STRASBOURG)
                .map();
    }
}

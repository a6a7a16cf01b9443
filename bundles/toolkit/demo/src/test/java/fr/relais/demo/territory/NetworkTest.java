// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

public class NetworkTest {

    private static final France FRANCE = France.load();
    private static final Network NETWORK = Network.derivedFrom(FRANCE);

    @Test
    public void everyPlaceLiesInExactlyOneZone() {
        Set<String> placed = new HashSet<>();
        NETWORK.missionsLocales()
                .forEach(one -> one.zone().forEach(place -> assertTrue(place.toString(), placed.add(place.code()))));
        assertEquals(34_900, placed.size());
        assertTrue(Stream.of("75056", "69123", "13055").noneMatch(placed::contains));
        FRANCE.places().forEach(place -> assertNotNull(place.toString(), NETWORK.competentFor(place)));
    }

    @Test
    public void aZoneStaysInsideItsRegion() {
        for (DemoMissionLocale one : NETWORK.missionsLocales()) {
            one.zone().forEach(place -> assertEquals(one.id(), one.region(), FRANCE.regionOf(place)));
        }
    }

    @Test
    public void aDividedCityHasItsOwnMissionLocaleAndTheRestOfTheArrondissementAnother() {
        DemoCommune firstOfLyon = FRANCE.communesByCode().get("69381");
        DemoCommune villeurbanne = FRANCE.communesByCode().get("69266");
        assertEquals("69383S00", NETWORK.competentFor(firstOfLyon).id());
        assertEquals("Mission locale de Lyon", NETWORK.competentFor(firstOfLyon).name());
        assertEquals(9, NETWORK.competentFor(firstOfLyon).zone().size());
        assertEquals("69266S00", NETWORK.competentFor(villeurbanne).id());
    }

    @Test
    public void codesAreWellFormedAndUnique() {
        Set<String> ids = new HashSet<>();
        for (DemoMissionLocale one : NETWORK.missionsLocales()) {
            assertTrue(one.id(), one.id().matches("\\d[0-9AB]\\d{3}S\\d{2}"));
            assertTrue(one.id(), ids.add(one.id()));
        }
        assertEquals(335, ids.size());
        Set<String> safirs = new HashSet<>();
        for (DemoSite one : NETWORK.sites()) {
            assertTrue(one.safir(), one.safir().matches("\\d{5}"));
            assertTrue(one.safir(), safirs.add(one.safir()));
            assertTrue(one.postCode(), one.postCode().matches("\\d{5}"));
        }
    }

    @Test
    public void sitesAreInEverySeatAndInEveryLargePlace() {
        Set<String> expected = new HashSet<>();
        NETWORK.missionsLocales().forEach(one -> expected.add(one.seat().code()));
        FRANCE.places().stream()
                .filter(place -> place.population() > 20_000)
                .forEach(place -> expected.add(place.code()));
        assertEquals(
                List.copyOf(expected).stream().sorted().toList(),
                NETWORK.sites().stream().map(site -> site.place().code()).toList());
    }

    @Test
    public void everyRegionsObjectiveIsSplitWithoutALoss() {
        for (DemoRegion region : FRANCE.regions()) {
            assertEquals(
                    region.name(),
                    region.objective2010(),
                    NETWORK.objectives(region.code(), region.objective2010()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    @Test
    public void largestRemaindersGetWhatIsLeft() {
        assertEquals(List.of(1, 1, 1), LargestRemainder.split(3, List.of(5, 5, 5)));
        assertEquals(List.of(4, 3, 3), LargestRemainder.split(10, List.of(5, 5, 5)));
        assertEquals(List.of(0, 2, 8), LargestRemainder.split(10, List.of(4, 20, 76)));
    }

    @Test
    public void namesReadAsFrenchWould() {
        assertEquals("Mission locale d'Annecy", FrenchName.of("Mission locale", "Annecy"));
        assertEquals("Mission locale du Teil", FrenchName.of("Mission locale", "Le Teil"));
        assertEquals("Mission locale des Abymes", FrenchName.of("Mission locale", "Les Abymes"));
        assertEquals("Mission locale de La Rochelle", FrenchName.of("Mission locale", "La Rochelle"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class FranceTest {

    private static final France FRANCE = France.load();

    @Test
    public void objectivesOf2010AddUpToTheNationalFigureAndThoseOf2009ToOneLessThanPrinted() {
        assertEquals(26, FRANCE.regions().size());
        assertEquals(
                150_000,
                FRANCE.regions().stream().mapToInt(DemoRegion::objective2010).sum());
        assertEquals(
                129_999,
                FRANCE.regions().stream().mapToInt(DemoRegion::objective2009).sum());
    }

    @Test
    public void everyCommuneLiesInADepartementAndEveryDepartementInARegion() {
        Set<String> regions = FRANCE.regions().stream().map(DemoRegion::code).collect(Collectors.toSet());
        Set<String> departements =
                FRANCE.departements().stream().map(DemoDepartement::code).collect(Collectors.toSet());
        assertEquals(100, departements.size());
        FRANCE.departements().forEach(one -> assertTrue(one.toString(), regions.contains(one.region())));
        FRANCE.communes().forEach(one -> assertTrue(one.toString(), departements.contains(one.departement())));
    }

    @Test
    public void communesAreUniqueWellFormedAndTheFortyFiveArrondissementsNameTheirCity() {
        Set<String> codes = new HashSet<>();
        FRANCE.communes().forEach(one -> {
            assertTrue(one.toString(), one.code().matches("\\d[0-9AB]\\d{3}"));
            assertTrue(one.toString(), codes.add(one.code()));
        });
        assertEquals(34_903, codes.size());
        assertEquals(
                45,
                FRANCE.communes().stream()
                        .filter(DemoCommune::isMunicipalArrondissement)
                        .filter(one -> codes.contains(one.partOf()))
                        .count());
    }
}

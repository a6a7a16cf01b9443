// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class CallerTest {

    @Test
    public void rolesAndScopesComeFromTheNamesOfPrincipals() {
        Caller caller = Caller.of(
                "camille",
                List.of(
                        "adviser",
                        "agent",
                        "region:82",
                        "ml:69382S00",
                        "site:69010",
                        "structure:afpa",
                        "partner:parcours-3"));
        assertEquals(Set.of(Role.ADVISER, Role.AGENT), caller.roles());
        assertEquals(
                Set.of(
                        new Scope.OfRegion(new RegionCode("82")),
                        new Scope.OfMissionLocale(new MissionLocaleId("69382S00")),
                        new Scope.OfSite(new SafirCode("69010")),
                        new Scope.OfStructure("afpa"),
                        new Scope.OfPartner(ExchangePartner.PARCOURS_3)),
                caller.scopes());
    }

    @Test
    public void namesOfOthersCountForNothing() {
        Caller caller = Caller.of("karaf", List.of("admin", "ssh", "ADMINISTRATOR", "colour:blue"));
        assertTrue(caller.roles().isEmpty());
        assertTrue(caller.scopes().isEmpty());
        assertFalse(caller.national());
    }

    /** Better no access than a wrong one. */
    @Test
    public void aMalformedScopeIsNoScope() {
        assertThrows(IllegalArgumentException.class, () -> Caller.of("camille", List.of("adviser", "ml:Lyon")));
        assertThrows(IllegalArgumentException.class, () -> Caller.of("camille", List.of("region:8")));
        assertThrows(IllegalArgumentException.class, () -> Caller.of("p3", List.of("partner:imilo")));
    }

    @Test
    public void onlyNationalScopeAndAdministratorsAreNational() {
        assertTrue(Caller.of("gide", List.of("partner", "national")).national());
        assertTrue(Caller.of("root", List.of("administrator")).national());
        assertFalse(Caller.of("p3", List.of("partner", "region:82")).national());
        assertEquals(Optional.of(new Scope.National()), Scope.parse("national"));
    }

    @Test
    public void aMissingRoleIsForbiddenAndSaysWhichWouldDo() {
        Caller adviser = Caller.of("camille", List.of("adviser"));
        adviser.require(Role.AGENT, Role.ADVISER);
        ForbiddenException forbidden =
                assertThrows(ForbiddenException.class, () -> adviser.require(Role.AGENT, Role.REGIONAL_IT));
        assertEquals("camille needs one of the roles agent, regional-it", forbidden.getMessage());
    }

    @Test
    public void aPageHasBounds() {
        assertThrows(IllegalArgumentException.class, () -> new PageRequest(0, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new PageRequest(1001, Optional.empty()));
        assertEquals(
                new Page<>(List.of("1"), Optional.of("mark")),
                new Page<>(List.of(1), Optional.of("mark")).map(String::valueOf));
    }
}

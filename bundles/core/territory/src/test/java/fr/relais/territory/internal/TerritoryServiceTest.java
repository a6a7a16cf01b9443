// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import static fr.relais.territory.internal.SmallFrance.ADMINISTRATOR;
import static fr.relais.territory.internal.SmallFrance.ADVISER;
import static fr.relais.territory.internal.SmallFrance.DAY;
import static fr.relais.territory.internal.SmallFrance.lines;
import static fr.relais.territory.internal.SmallFrance.zone;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Region;
import fr.relais.territory.Competence;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TerritoryServiceTest {

    private final SmallFrance france = new SmallFrance();

    @Test
    public void oneMissionLocaleIsCompetentForAnArrondissement() {
        assertEquals(List.of("69382S00"), competent("69381", DAY));
    }

    @Test
    public void lyonItselfNeedsAnArrondissement() {
        Competence answer = france.territory.competence(ADVISER, new CommuneCode("69123"), DAY);
        List<Commune> choices = ((Competence.ArrondissementNeeded) answer).arrondissements();
        assertEquals(
                List.of("69381", "69382"),
                choices.stream().map(each -> each.code().value()).toList());
    }

    @Test
    public void aCommuneMayBeInNobodysZone() {
        assertEquals(new Competence.OfNobody(), france.territory.competence(ADVISER, new CommuneCode("13001"), DAY));
    }

    @Test
    public void anUnknownCommuneIsSaidToBe() {
        UnknownException unknown = assertThrows(
                UnknownException.class, () -> france.territory.competence(ADVISER, new CommuneCode("99999"), DAY));
        assertEquals(
                "Il n'y a pas de commune 99999 le 1er juin 2010.",
                unknown.text().fr());
    }

    /** I-T2: a shared commune has several, and zones are dated. */
    @Test
    public void sharedAndDatedZonesAreFollowed() {
        france.intake.zones(
                ADMINISTRATOR,
                lines(
                        zone("69029", "69029S00", true, "", ""),
                        zone("69029", "69382S00", true, "2011-01-01", "2011-12-31")));
        assertEquals(List.of("69029S00"), competent("69029", LocalDate.of(2010, 12, 31)));
        assertEquals(List.of("69029S00", "69382S00"), competent("69029", LocalDate.of(2011, 1, 1)));
        assertEquals(List.of("69029S00"), competent("69029", LocalDate.of(2012, 1, 1)));
    }

    @Test
    public void missionsLocalesComeInPages() {
        Optional<RegionCode> region = Optional.of(new RegionCode("82"));
        Page<MissionLocale> first =
                france.territory.missionsLocales(ADVISER, region, DAY, new PageRequest(2, Optional.empty()));
        Page<MissionLocale> second =
                france.territory.missionsLocales(ADVISER, region, DAY, new PageRequest(2, first.next()));
        assertEquals(List.of("01004S00", "69029S00"), ids(first));
        assertEquals(List.of("69382S00"), ids(second));
        assertTrue(second.next().isEmpty());
        assertThrows(
                UnknownException.class,
                () -> france.territory.missionsLocales(
                        ADVISER, Optional.of(new RegionCode("00")), DAY, PageRequest.first()));
    }

    @Test
    public void regionsComeByCode() {
        assertEquals(
                List.of("Rhône-Alpes", "PACA"),
                france.territory.regions(ADVISER).stream().map(Region::name).toList());
    }

    @Test
    public void whoHasNoRoleIsRefused() {
        Caller nobody = Caller.of("nobody", List.of());
        assertThrows(ForbiddenException.class, () -> france.territory.regions(nobody));
    }

    /** Another node's intake shows within a second, and nothing is read again before something comes in. */
    @Test
    public void thePictureIsReadAgainOnlyWhenSomethingCameIn() {
        competent("69381", DAY);
        int loads = france.store.loads;
        france.nanoTime.addAndGet(2_000_000_000L);
        competent("69381", DAY);
        assertEquals(loads, france.store.loads);
        france.store.saveZones(List.of(zone("13001", "69382S00")));
        france.nanoTime.addAndGet(2_000_000_000L);
        assertEquals(List.of("69382S00"), competent("13001", DAY));
        assertEquals(loads + 1, france.store.loads);
    }

    private List<String> competent(String commune, LocalDate day) {
        Competence answer = france.territory.competence(ADVISER, new CommuneCode(commune), day);
        return ((Competence.Of) answer)
                .missionsLocales().stream().map(each -> each.id().value()).toList();
    }

    private static List<String> ids(Page<MissionLocale> page) {
        return page.items().stream().map(each -> each.id().value()).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.EmploymentZoneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RomeCode;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** What comes in of the territory comes out again, whatever is optional in it. */
public class TerritoryRepositoryTest extends StoreTestCase {

    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final DepartementCode RHONE = new DepartementCode("69");
    private static final MissionLocaleId LYON = new MissionLocaleId("69381S00");
    private static final LocalDate DAY = LocalDate.of(2010, 7, 1);

    @Test
    public void everythingComesOutAsItWentIn() {
        SqlTerritoryRepository store = new SqlTerritoryRepository(transactions);
        long before = store.revision();
        Commune lyon = commune(69123, Optional.empty());
        Commune first = commune(69381, Optional.of(lyon.code()));
        Commune former = new Commune(
                new CommuneCode("2A004"),
                "Ajaccio",
                RHONE,
                Optional.of("691"),
                OptionalInt.of(0),
                Optional.empty(),
                new Validity(Optional.of(DAY), Optional.of(DAY)));
        MissionLocale missionLocale =
                new MissionLocale(LYON, "Mission locale de l'été", first.code(), RHONE, RHONE_ALPES, Validity.ALWAYS);
        ZoneEntry open = new ZoneEntry(first.code(), LYON, true, Validity.ALWAYS);
        ZoneEntry dated =
                new ZoneEntry(first.code(), LYON, false, new Validity(Optional.of(DAY), Optional.of(DAY.plusDays(1))));
        PoleEmploiSite site = new PoleEmploiSite(
                new SafirCode("69001"), "Lyon 1er", "69001", "Lyon", RHONE, RHONE_ALPES, Validity.ALWAYS);

        saveRhoneAlpes(store);
        store.saveCommunes(List.of(lyon, first, former));
        store.saveMissionsLocales(List.of(missionLocale));
        store.saveZones(List.of(open, dated));
        store.saveSites(List.of(site));
        store.saveOccupations(List.of(new Occupation(new RomeCode("A1101"), "Conduite d'engins")));
        store.saveEmploymentZones(List.of(new EmploymentZoneEntry(first.code(), new EmploymentZoneCode("8405"))));

        TerritoryMap map = store.load();
        assertEquals(Set.of(lyon, first, former), Set.copyOf(map.communes().values()));
        assertEquals(missionLocale, map.missionsLocales().get(LYON));
        assertEquals(site, map.sites().get(site.safir()));
        assertEquals(Set.of(open, dated), Set.copyOf(store.zones()));
        assertEquals(new TreeSet<>(Set.of(LYON)), map.zones().competent(first.code(), DAY));
        assertEquals("Conduite d'engins", store.occupations().iterator().next().name());
        assertEquals(1, store.employmentZones().size());
        assertEquals(before + 8, store.revision());
    }

    @Test
    public void theSameKeyAgainReplacesAndAddsNothing() {
        SqlTerritoryRepository store = new SqlTerritoryRepository(transactions);
        saveRhoneAlpes(store);
        store.saveRegions(
                List.of(new Region(RHONE_ALPES, "Rhône-Alpes, renommée"), new Region(new RegionCode("42"), "Alsace")));
        assertEquals(
                "Rhône-Alpes, renommée", store.load().regions().get(RHONE_ALPES).name());
        assertEquals(2, store.load().regions().size());

        Commune commune = commune(69123, Optional.empty());
        store.saveCommunes(List.of(commune, commune));
        ZoneEntry entry = new ZoneEntry(commune.code(), LYON, false, Validity.ALWAYS);
        store.saveMissionsLocales(
                List.of(new MissionLocale(LYON, "Lyon", commune.code(), RHONE, RHONE_ALPES, Validity.ALWAYS)));
        store.saveZones(List.of(entry));
        store.saveZones(List.of(new ZoneEntry(commune.code(), LYON, true, Validity.ALWAYS)));
        assertEquals(List.of(new ZoneEntry(commune.code(), LYON, true, Validity.ALWAYS)), store.zones());
    }

    /** The whole of France, twice; how fast is a benchmark's to say. */
    @Test
    public void allCommunesOfFranceGoInAndStay() {
        SqlTerritoryRepository store = new SqlTerritoryRepository(transactions);
        saveRhoneAlpes(store);
        List<Commune> communes = new ArrayList<>();
        for (int code = 10_000; code < 44_900; code++) {
            communes.add(commune(code, Optional.empty()));
        }
        store.saveCommunes(communes);
        store.saveCommunes(communes);
        assertEquals(communes.size(), store.load().communes().size());
    }

    private static void saveRhoneAlpes(SqlTerritoryRepository store) {
        store.saveRegions(List.of(new Region(RHONE_ALPES, "Rhône-Alpes")));
        store.saveDepartements(List.of(new Departement(RHONE, "Rhône", RHONE_ALPES)));
    }

    private static Commune commune(int code, Optional<CommuneCode> partOf) {
        return new Commune(
                new CommuneCode(Integer.toString(code)),
                "Commune " + code,
                RHONE,
                Optional.empty(),
                OptionalInt.empty(),
                partOf,
                Validity.ALWAYS);
    }
}

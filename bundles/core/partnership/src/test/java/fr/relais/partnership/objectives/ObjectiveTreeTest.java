// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.tables.ExampleTable;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Validity;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Test;

/** R-O1, R-O2, R-O3: sums that must hold, and those that are told because they don't. */
public class ObjectiveTreeTest {

    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final List<MissionLocale> MISSIONS_LOCALES =
            List.of(missionLocale("69382S00", "82"), missionLocale("42218S00", "82"), missionLocale("13055S00", "93"));

    /** R-O1, annex 4 as printed. */
    @Test
    public void theRegionsOf2010AddUpToTheNation() {
        Allocation nation = tree(annex4()).nation(2010);

        assertEquals(new Allocation("FR", 2010, OptionalInt.of(150_000), 26, 150_000), nation);
        assertFalse(nation.differs());
    }

    /** R-O1: the same table, its other column. */
    @Test
    public void thoseOf2009DoNotAndAreTold() {
        Allocation nation = tree(annex4()).nation(2009);

        assertEquals(new Allocation("FR", 2009, OptionalInt.of(130_000), 26, 129_999), nation);
        assertTrue(nation.differs());
    }

    /** R-O2. */
    @Test
    public void theMissionsLocalesOfARegionAreComparedWithItAlone() {
        List<Objective> objectives = List.of(
                objective(Level.REGIONAL, "82", 100),
                objective(Level.LOCAL, "69382S00", 60),
                objective(Level.LOCAL, "42218S00", 41),
                objective(Level.LOCAL, "13055S00", 500));

        assertEquals(
                new Allocation("82", 2010, OptionalInt.of(100), 2, 101),
                tree(objectives).region(RHONE_ALPES, 2010));
    }

    @Test
    public void whatIsNotSplitYetOrHasNoTotalIsNoDifference() {
        assertFalse(tree(List.of(objective(Level.REGIONAL, "82", 100)))
                .region(RHONE_ALPES, 2010)
                .differs());
        assertFalse(tree(List.of(objective(Level.LOCAL, "69382S00", 60)))
                .region(RHONE_ALPES, 2010)
                .differs());
        assertFalse(tree(annex4()).nation(2011).differs());
    }

    /** I-O3: the objective agreed last is in force, whatever the order in which they are given. */
    @Test
    public void theLastAgreedObjectiveIsInForce() {
        Objective first = new Objective(Level.LOCAL, "69382S00", 2010, 60, LocalDate.of(2010, 3, 1), "convention");
        Objective then = new Objective(Level.LOCAL, "69382S00", 2010, 70, LocalDate.of(2010, 9, 1), "avenant");

        assertEquals(Map.of(first.place(), then), Objective.inForce(List.of(first, then)));
        assertEquals(Map.of(first.place(), then), Objective.inForce(List.of(then, first)));
    }

    /** R-O3: a move inside the envelope keeps the sum; one that doesn't takes it further away, on either side. */
    @Test
    public void anAvenantMayMoveVolumeInsideItsEnvelopeOnly() {
        ObjectiveTree agreed = tree(List.of(
                objective(Level.REGIONAL, "82", 100),
                objective(Level.LOCAL, "69382S00", 60),
                objective(Level.LOCAL, "42218S00", 40)));

        assertFalse(further(agreed, objective(Level.LOCAL, "69382S00", 50), objective(Level.LOCAL, "42218S00", 50)));
        assertTrue(further(agreed, objective(Level.LOCAL, "69382S00", 61)));
        assertTrue(further(agreed, objective(Level.LOCAL, "69382S00", 59)));
    }

    /** R-O3: a sum that is off already may come nearer, or stay. */
    @Test
    public void anAvenantMayBringASumNearer() {
        ObjectiveTree agreed =
                tree(List.of(objective(Level.REGIONAL, "82", 100), objective(Level.LOCAL, "69382S00", 90)));

        assertFalse(further(agreed, objective(Level.LOCAL, "69382S00", 95)));
        assertFalse(further(agreed, objective(Level.LOCAL, "69382S00", 90)));
        assertTrue(further(agreed, objective(Level.LOCAL, "69382S00", 101)));
    }

    private static boolean further(ObjectiveTree agreed, Objective... amended) {
        return agreed.with(List.of(amended)).region(RHONE_ALPES, 2010).furtherThan(agreed.region(RHONE_ALPES, 2010));
    }

    private static ObjectiveTree tree(List<Objective> objectives) {
        List<Objective> anyOrder = new ArrayList<>(objectives);
        Collections.reverse(anyOrder);
        return new ObjectiveTree(Objective.inForce(anyOrder), MISSIONS_LOCALES);
    }

    private static List<Objective> annex4() {
        List<Objective> objectives = new ArrayList<>();
        for (ExampleTable.Row row : ExampleTable.rows(ObjectiveTreeTest.class, "annex-4.txt")) {
            Level level = row.cell("code").equals(ObjectiveTree.NATION) ? Level.NATIONAL : Level.REGIONAL;
            for (int year : new int[] {2009, 2010}) {
                objectives.add(new Objective(
                        level,
                        row.cell("code"),
                        year,
                        Integer.parseInt(row.cell(String.valueOf(year)).replace(" ", "")),
                        LocalDate.of(2010, 1, 1),
                        "annex 4"));
            }
        }
        return objectives;
    }

    private static Objective objective(Level level, String code, int volume) {
        return new Objective(level, code, 2010, volume, LocalDate.of(2010, 3, 1), "example");
    }

    private static MissionLocale missionLocale(String id, String region) {
        return new MissionLocale(
                new MissionLocaleId(id),
                id,
                new CommuneCode(id.substring(0, 5)),
                new DepartementCode(id.substring(0, 2)),
                new RegionCode(region),
                Validity.ALWAYS);
    }
}

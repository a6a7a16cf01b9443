// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import static fr.relais.steering.internal.SteeredFrance.ADMINISTRATOR;
import static fr.relais.steering.internal.SteeredFrance.LYON;
import static fr.relais.steering.internal.SteeredFrance.RHONE_ALPES;
import static fr.relais.steering.internal.SteeredFrance.SITE_OF_BRON;
import static fr.relais.steering.internal.SteeredFrance.lines;
import static fr.relais.steering.internal.SteeredFrance.objective;
import static fr.relais.vocabulary.Level.LOCAL;
import static fr.relais.vocabulary.Level.NATIONAL;
import static fr.relais.vocabulary.Level.REGIONAL;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Notice;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.steering.Avenant;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;

public class ObjectivesServiceTest {

    private final SteeredFrance france = new SteeredFrance();

    @Before
    public void agreeOn2010() {
        IntakeReport report = france.objectives.load(
                ADMINISTRATOR,
                lines(
                        objective(NATIONAL, "FR", 2010, 200),
                        objective(REGIONAL, "82", 2010, 120),
                        objective(REGIONAL, "93", 2010, 80),
                        objective(LOCAL, "69382S00", 2010, 70),
                        objective(LOCAL, "69029S00", 2010, 50)));
        assertEquals(new IntakeReport(5, 0, List.of(), List.of()), report);
    }

    /** R-O1: reported, not hidden or repaired; and told again while it lasts. */
    @Test
    public void theTotalOf2009DoesNotAddUpAndIsNoticed() {
        var of2009 = lines(
                objective(NATIONAL, "FR", 2009, 130_000),
                objective(REGIONAL, "82", 2009, 100_000),
                objective(REGIONAL, "93", 2009, 29_999));
        assertNoticed(france.objectives.load(ADMINISTRATOR, of2009), 3, 0);
        assertNoticed(france.objectives.load(ADMINISTRATOR, of2009), 0, 3);
        assertEquals(Map.of("FR", 130_000, "82", 100_000, "93", 29_999), volumes(ADMINISTRATOR, 2009));
    }

    private static void assertNoticed(IntakeReport report, int accepted, int unchanged) {
        assertEquals(accepted, report.accepted());
        assertEquals(unchanged, report.unchanged());
        Notice notice = report.notices().get(0);
        assertEquals("R-O1", notice.rule().value());
        assertEquals(
                "2009 : les régions totalisent 129 999, le total national est de 130 000.",
                notice.message().fr().replaceAll("\\h", " "));
        assertEquals(
                "2009: the regions add up to 129,999, the national total is 130,000.",
                notice.message().en());
    }

    /** R-O2. */
    @Test
    public void missionsLocalesThatDoNotAddUpToTheirRegionAreNoticed() {
        IntakeReport report = france.objectives.load(
                ADMINISTRATOR, lines(objective(REGIONAL, "82", 2011, 100), objective(LOCAL, "69382S00", 2011, 101)));
        assertEquals(
                List.of("2011 : les missions locales de la région Rhône-Alpes totalisent 101, son objectif est de"
                        + " 100."),
                report.notices().stream().map(notice -> notice.message().fr()).toList());
    }

    @Test
    public void anUnknownPlaceIsRejectedAndTheRestGoesIn() {
        IntakeReport report = france.objectives.load(
                ADMINISTRATOR,
                lines(
                        objective(LOCAL, "75101S00", 2011, 1),
                        objective(NATIONAL, "82", 2011, 1),
                        objective(REGIONAL, "82", 2011, -1),
                        objective(REGIONAL, "93", 2011, 0)));
        assertEquals(1, report.accepted());
        assertEquals(
                List.of(
                        "La mission locale 75101S00 est inconnue.",
                        "Au niveau national, le code est FR et non 82.",
                        "Un nombre d'entrées ne peut pas être -1."),
                report.rejections().stream().map(each -> each.message().fr()).toList());
    }

    /** I-O3: the move is dated, has its finding, and the former values stay. */
    @Test
    public void anAvenantMovesVolumeInsideTheEnvelope() {
        List<Objective> amended = france.objectives.amend(
                ADMINISTRATOR, avenant(LOCAL, "2010-09-01", Map.of("69382S00", 60, "69029S00", 60)));
        assertEquals(
                List.of("69029S00", "69382S00"),
                amended.stream().map(Objective::code).toList());
        assertEquals(60, france.agreements.objective(new MissionLocaleId("69382S00"), 2010));
        assertEquals(0, france.agreements.objective(new MissionLocaleId("69382S00"), 2012));
        assertTrue(france.store.objectives().contains(objective(LOCAL, "69382S00", 2010, 70)));
        assertEquals("constat du comité", amended.get(0).source());
    }

    /** R-X2: a file that is loaded again doesn't undo a later avenant. */
    @Test
    public void loadingTheFormerFileAgainLeavesTheAvenantInForce() {
        france.objectives.amend(ADMINISTRATOR, avenant(LOCAL, "2010-09-01", Map.of("69382S00", 60, "69029S00", 60)));
        IntakeReport report = france.objectives.load(ADMINISTRATOR, lines(objective(LOCAL, "69382S00", 2010, 70)));
        assertEquals(1, report.unchanged());
        assertEquals(60, france.agreements.objective(new MissionLocaleId("69382S00"), 2010));
    }

    @Test
    public void anAvenantThatBreaksARuleIsRefused() {
        assertRefused(avenant(LOCAL, "2010-09-01", Map.of("69382S00", 71)), "R-O2");
        assertRefused(avenant(LOCAL, "2010-09-01", Map.of("69382S00", 69)), "R-O2");
        assertRefused(avenant(REGIONAL, "2010-09-01", Map.of("82", 121)), "R-O1");
        assertRefused(avenant(LOCAL, "2009-12-31", Map.of("69382S00", 70)), "I-O3");
        assertRefused(avenant(LOCAL, "2010-09-01", Map.of("75101S00", 70)), "R-O2");
        assertRefused(avenant(LOCAL, "2010-09-01", Map.of()), "R-O3");
        assertRefused(new Avenant(2010, LOCAL, LocalDate.of(2010, 9, 1), " ", Map.of("69382S00", 70)), "R-O3");
        assertRefused(new Avenant(2010, LOCAL, null, "constat", Map.of("69382S00", 70)), "I-O3");
        assertEquals(5, france.store.objectives().size());
    }

    /** R-O2: each October, first the nation, then the regions within it; local figures follow. */
    @Test
    public void theVolumesOfTheNextYearComeDownTheLevels() {
        france.objectives.amend(ADMINISTRATOR, next(NATIONAL, Map.of("FR", 300)));
        france.objectives.amend(ADMINISTRATOR, next(REGIONAL, Map.of("82", 200, "93", 100)));
        france.objectives.amend(ADMINISTRATOR, next(LOCAL, Map.of("69382S00", 150)));
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> france.objectives.amend(ADMINISTRATOR, next(LOCAL, Map.of("69029S00", 51))));
        assertEquals("R-O2", refused.refusals().get(0).rule().value());
        france.objectives.amend(ADMINISTRATOR, next(LOCAL, Map.of("69029S00", 50)));
    }

    @Test
    public void everybodySeesTheFiguresOfTheirScope() {
        assertEquals(5, volumes(ADMINISTRATOR, 2010).size());
        assertEquals(Map.of("82", 120, "69382S00", 70, "69029S00", 50), volumes(RHONE_ALPES, 2010));
        assertEquals(Map.of("69382S00", 70), volumes(LYON, 2010));
        assertEquals(Map.of("69382S00", 70, "69029S00", 50), volumes(SITE_OF_BRON, 2010));
        assertEquals(Map.of(), volumes(Caller.of("x", List.of("partner", "structure:x")), 2010));
        assertEquals(
                List.of("82"),
                france.objectives.inForce(ADMINISTRATOR, 2010, Optional.of(REGIONAL), Optional.of("82")).stream()
                        .map(Objective::code)
                        .toList());
    }

    @Test
    public void onlyAdministratorsChangeObjectives() {
        assertThrows(ForbiddenException.class, () -> france.objectives.load(RHONE_ALPES, List.of()));
        assertThrows(
                ForbiddenException.class,
                () -> france.objectives.amend(RHONE_ALPES, avenant(LOCAL, "2010-09-01", Map.of())));
    }

    private Map<String, Integer> volumes(Caller caller, int year) {
        return france.objectives.inForce(caller, year, Optional.empty(), Optional.empty()).stream()
                .collect(Collectors.toMap(Objective::code, Objective::volume));
    }

    private void assertRefused(Avenant avenant, String rule) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> france.objectives.amend(ADMINISTRATOR, avenant));
        assertEquals(rule, refused.refusals().get(0).rule().value());
    }

    private static Avenant avenant(Level level, String signedOn, Map<String, Integer> volumes) {
        return new Avenant(2010, level, LocalDate.parse(signedOn), "constat du comité", volumes);
    }

    private static Avenant next(Level level, Map<String, Integer> volumes) {
        return new Avenant(2011, level, LocalDate.of(2010, 10, 15), "avenant d'octobre", volumes);
    }
}

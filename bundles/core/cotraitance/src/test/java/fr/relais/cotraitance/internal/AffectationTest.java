// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER_OF_BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON_SITE;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON_SITE;
import static fr.relais.cotraitance.internal.InMemoryServices.REGIONAL_IT;
import static fr.relais.cotraitance.internal.InMemoryServices.affectation;
import static fr.relais.cotraitance.internal.InMemoryServices.lines;
import static fr.relais.cotraitance.internal.InMemoryServices.messages;
import static fr.relais.cotraitance.internal.InMemoryServices.person;
import static fr.relais.cotraitance.internal.InMemoryServices.rules;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.AffectationImportRow;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.intake.IntakeReport;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.Test;

public class AffectationTest {

    private final InMemoryServices platform = new InMemoryServices();

    @Test
    public void anOrientedPersonIsEntrustedToTheMissionLocale() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        CotraitanceFile file = platform.cotraitances.affect(AGENT, affectation(person, LYON, "2010-04-01"));
        assertEquals(Phase.ENTRY, file.situation().phase());
        assertEquals(LocalDate.of(2010, 4, 1), file.situation().steps().affectation());
        assertFalse(file.provisional());
        assertEquals(4, file.facts().size());
        assertTrue(platform.files.trail.stream()
                .anyMatch(entry -> entry.operation().equals("cotraitance.affect")));
    }

    /** R-X2: an agent who asks twice, the first answer being lost, has affected once. */
    @Test
    public void theSameAffectationTwiceIsOne() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        CotraitanceId first = platform.affected(person, "2010-04-01");
        assertEquals(first, platform.affected(person, "2010-04-01"));
    }

    /** R-C6: the last orientation by that day is what counts. */
    @Test
    public void whoIsNotOrientedIsRefused() {
        YoungPersonId person = platform.person(person("1234567A"));
        assertRefused(List.of("R-C6"), affectation(person, LYON, "2010-04-01"));
        platform.files.orientations.put(
                person, new TreeMap<>(Map.of(LocalDate.of(2010, 2, 1), true, LocalDate.of(2010, 3, 1), false)));
        assertRefused(List.of("R-C6"), affectation(person, LYON, "2010-04-01"));
        assertRefused(List.of("R-C6"), affectation(person, LYON, "2010-01-31"));
        platform.affected(person, "2010-02-15");
    }

    /** Every precondition that fails is told at once. */
    @Test
    public void preconditionsRefuseTogether() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        assertRefused(
                List.of("R-E1", "R-E4"),
                new Affectation(person, BRON, LYON_SITE, LocalDate.of(2010, 1, 1), Optional.empty()),
                "R-C6");
        assertRefused(List.of("R-E2", "R-E4"), affectation(person, LYON, "2016-05-17"));
    }

    /** R-E5, I-E8: one runs already. */
    @Test
    public void whoIsInCotraitanceIsNotAffectedAgain() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        CotraitanceId first = platform.affected(person, "2010-04-01");
        assertRefused(List.of("R-E5"), affectation(person, LYON, "2010-05-01"));
        struckOffAndBack(first);
        assertNotEquals(first, platform.affected(person, "2010-06-01"));
    }

    /** R-L4: struck off before the initialisation, the affectation is cancelled. */
    private void struckOffAndBack(CotraitanceId cotraitance) {
        platform.tell(AGENT, cotraitance, registration("2010-05-02", Registration.STRUCK_OFF));
        platform.tell(AGENT, cotraitance, registration("2010-05-10", Registration.REGISTERED));
    }

    /** R-E6: the last place is given once; an affectation that is cancelled gives it back. */
    @Test
    public void theLastPlaceIsGivenOnce() {
        platform.objectives.put(LYON, 1);
        YoungPersonId first = platform.orientedPerson("1234567A");
        YoungPersonId second = platform.orientedPerson("1234567B");
        CotraitanceId taken = platform.affected(first, "2010-04-01");
        RefusedException refused = assertRefused(List.of("R-E6"), affectation(second, LYON, "2010-04-02"));
        assertTrue(refused.getMessage(), refused.getMessage().contains("69382S00"));
        platform.tell(AGENT, taken, registration("2010-05-02", Registration.STRUCK_OFF));
        assertRefused(List.of("R-E6"), affectation(second, LYON, "2010-05-01"));
        platform.affected(second, "2010-05-02");
    }

    /** I-E6, R-O4: past the objective up to the threshold, past the threshold as far as a committee decided; W8: where there is room. */
    @Test
    public void pastTheThresholdACommitteeDecides() {
        platform.objectives.put(LYON, 1);
        platform.threshold = OptionalInt.of(100);
        platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        platform.affected(platform.orientedPerson("1000002A"), "2010-04-01");
        YoungPersonId third = platform.orientedPerson("1000003A");
        RefusedException refused = assertRefused(List.of("R-E6"), affectation(third, LYON, "2010-04-01"));
        assertTrue(refused.getMessage(), refused.getMessage().contains("69029S00 (100)"));
        assertFalse("another département", refused.getMessage().contains("13001S00"));

        platform.committees.decide(ADMINISTRATOR, decision("2010-04-02", OptionalInt.of(1), Optional.empty()));
        assertRefused(List.of("R-E6"), affectation(third, LYON, "2010-04-01"));
        platform.affected(third, "2010-04-02");
        YoungPersonId fourth = platform.orientedPerson("1000004A");
        assertRefused(List.of("R-E6"), affectation(fourth, LYON, "2010-04-02"));
        assertEquals(1, platform.committees.of(ADVISER, 2010).size());
        assertEquals(0, platform.committees.of(ADVISER_OF_BRON, 2010).size());
        assertEquals(0, platform.committees.of(ADVISER, 2011).size());
    }

    /** R-O4: a threshold is set for each year; that of another year says nothing. */
    @Test
    public void theThresholdOfAnotherYearSaysNothing() {
        platform.objectives.put(LYON, 1);
        platform.threshold = OptionalInt.of(100);
        platform.affected(platform.orientedPerson("1000001A"), "2011-04-01");
        RefusedException refused =
                assertRefused(List.of("R-E6"), affectation(platform.orientedPerson("1000002A"), LYON, "2011-04-01"));
        assertTrue(refused.getMessage(), refused.getMessage().contains("no overrun threshold"));
    }

    /** I-E6: who may record it, and what it must say. */
    @Test
    public void aDecisionIsOfACommitteeAndSaysHowFar() {
        CommitteeDecision good = decision("2010-04-02", OptionalInt.of(1), Optional.empty());
        assertThrows(ForbiddenException.class, () -> platform.committees.decide(ADVISER, good));
        assertThrows(ForbiddenException.class, () -> platform.committees.decide(REGIONAL_IT, good));
        Caller region = Caller.of("region", List.of("agent", "region:82"));
        platform.committees.decide(region, good);
        for (CommitteeDecision wrong : List.of(
                decision("2010-04-02", OptionalInt.empty(), Optional.empty()),
                decision("2010-04-02", OptionalInt.of(0), Optional.empty()),
                decision("2011-04-02", OptionalInt.of(1), Optional.empty()),
                decision("2010-04-02", OptionalInt.of(1), Optional.of(LocalDate.of(2010, 4, 1))))) {
            RefusedException refused =
                    assertThrows(RefusedException.class, () -> platform.committees.decide(region, wrong));
            assertEquals(List.of("I-E6"), rules(refused));
        }
        assertEquals(
                List.of("committee.decide"),
                platform.files.trail.stream()
                        .map(AuditEntry::operation)
                        .filter(operation -> operation.startsWith("committee"))
                        .toList());
    }

    private static CommitteeDecision decision(String on, OptionalInt places, Optional<LocalDate> until) {
        return new CommitteeDecision(
                Level.REGIONAL, LYON, 2010, LocalDate.parse(on), "constat du comité régional", places, until);
    }

    /** R-E5, R-O6: somebody in CIVIS takes no place. */
    @Test
    public void somebodyInCivisTakesNoPlace() {
        platform.objectives.put(LYON, 1);
        YoungPersonId first = platform.orientedPerson("1234567A");
        CotraitanceId taken = platform.affected(first, "2010-04-01");
        YoungPersonId inCivis = platform.orientedPerson("1234567B");
        platform.files.inTransaction(work -> work.open(ADMINISTRATOR, List.of(inCivis))
                .get(inCivis)
                .add(new Fact.CivisEntered(LocalDate.of(2010, 2, 1)), "p3", "civis"));
        assertNotEquals(taken, platform.affected(inCivis, "2010-04-02"));
    }

    /** I-E4: between effect and signature. */
    @Test
    public void anAffectationBeforeTheSignatureIsProvisional() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        CotraitanceFile file = platform.cotraitances.affect(AGENT, affectation(person, LYON, "2010-03-14"));
        assertTrue(file.provisional());
        assertEquals(1, platform.files.file(person).provisionals().size());
        assertFalse(platform.cotraitances
                .show(AGENT, file.id(), LocalDate.of(2010, 3, 15))
                .provisional());
    }

    @Test
    public void placesThatDoNotExistAreRefused() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        assertRefused(List.of("R-T2"), affectation(person, new MissionLocaleId("75101S00"), "2010-04-01"));
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> platform.cotraitances.affect(
                        ADMINISTRATOR,
                        new Affectation(
                                person, LYON, new SafirCode("00000"), LocalDate.of(2010, 4, 1), Optional.empty())));
        assertEquals(List.of("R-T3"), rules(refused));
    }

    /** R-L1, R-D1: an agent acts for its own site, and only for people whom it sees. */
    @Test
    public void anAgentActsForItsOwnSite() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        assertRefused(
                List.of("R-D1"), new Affectation(person, LYON, BRON_SITE, LocalDate.of(2010, 4, 1), Optional.empty()));
        Caller elsewhere = Caller.of("agent2", List.of("agent", "site:69020"));
        assertThrows(
                UnknownException.class,
                () -> platform.cotraitances.affect(elsewhere, affectation(person, LYON, "2010-04-01")));
        assertThrows(
                ForbiddenException.class,
                () -> platform.cotraitances.affect(ADVISER, affectation(person, LYON, "2010-04-01")));
    }

    @Test
    public void aRefusedAffectationLeavesNothing() {
        YoungPersonId person = platform.person(person("1234567A"));
        int trail = platform.files.trail.size();
        assertRefused(List.of("R-C6"), affectation(person, LYON, "2010-04-01"));
        assertEquals(trail, platform.files.trail.size());
        assertEquals(3, platform.people.show(GIDE, person).facts().size());
    }

    /** In the order of the lines; what is refused doesn't stop the rest, and loading again changes nothing. */
    @Test
    public void aFileOfAffectationsGivesPlacesInItsOrder() {
        platform.objectives.put(LYON, 2);
        for (String identifier : List.of("1000001A", "1000002A", "1000003A")) {
            platform.orientedPerson(identifier);
        }
        platform.person(person("1000004A"));
        var file = lines(
                line("1000001A", "2010-04-01"),
                line("1000004A", "2010-04-01"),
                line("1000009A", "2010-04-01"),
                line("1000002A", "2010-04-02"),
                line("1000003A", "2010-04-03"),
                line("1000001A", "2010-04-01"));
        IntakeReport report = platform.cotraitances.loadAffectations(GIDE, file);
        assertEquals(2, report.accepted());
        assertEquals(1, report.unchanged());
        assertEquals(
                List.of("3 R-C6", "4 R-D1", "6 R-E6"),
                report.rejections().stream()
                        .map(each -> each.line() + " " + each.rule().orElseThrow())
                        .toList());
        assertEquals(
                "Aucune orientation n’a été décidée jusqu’au 1er avril 2010.",
                messages(report).get(0));
        IntakeReport again = platform.cotraitances.loadAffectations(GIDE, file);
        assertEquals(0, again.accepted());
        assertEquals(3, again.unchanged());
        assertThrows(ForbiddenException.class, () -> platform.cotraitances.loadAffectations(ADVISER, List.of()));
    }

    /** R-E6: a place that somebody gives back in the middle of a file is there for the lines after it. */
    @Test
    public void aPlaceGivenBackBetweenTwoLinesIsFree() {
        platform.objectives.put(LYON, 2);
        CotraitanceId cancelled = platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        platform.tell(AGENT, cancelled, registration("2010-04-20", Registration.STRUCK_OFF));
        platform.orientedPerson("1000002A");
        platform.orientedPerson("1000003A");
        IntakeReport report = platform.cotraitances.loadAffectations(
                GIDE, lines(line("1000002A", "2010-04-10"), line("1000003A", "2010-04-19")));
        assertEquals(1, report.accepted());
        assertEquals(
                1,
                platform.cotraitances
                        .loadAffectations(GIDE, lines(line("1000002A", "2010-04-10"), line("1000003A", "2010-04-20")))
                        .accepted());
    }

    /** R-E6: counted together, each mission locale's places are those of its own day where it matters. */
    @Test
    public void aPlaceGivenBackIsSeenThoughAnotherMissionLocaleIsAskedAboutAnEarlierDay() {
        platform.objectives.put(LYON, 1);
        CotraitanceId cancelled = platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        platform.tell(AGENT, cancelled, registration("2010-04-20", Registration.STRUCK_OFF));
        LocalDate eve = LocalDate.parse("2010-04-19");
        LocalDate day = LocalDate.parse("2010-04-20");
        platform.files.inTransaction(work -> {
            CapacityCounter places =
                    CapacityCounter.withoutLock(work, platform.basis().agreements());
            places.announceNeed(InMemoryServices.BRON, eve);
            places.announceNeed(LYON, day);
            places.count();
            Parameters parameters = platform.basis().frame().parameters();
            assertEquals(1, places.allowance(LYON, day, parameters).room().left());
            assertEquals(0, places.allowance(LYON, eve, parameters).room().left());
            return null;
        });
    }

    private RefusedException assertRefused(List<String> rules, Affectation asked, String... before) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> platform.cotraitances.affect(AGENT, asked));
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(rules);
        assertEquals(all, rules(refused));
        return refused;
    }

    private static ToldFact registration(String on, Registration to) {
        return FactTypes.REGISTRATION_CHANGED.told(LocalDate.parse(on), to);
    }

    private static AffectationImportRow line(String identifier, String on) {
        return new AffectationImportRow(
                new PoleEmploiId(identifier), LYON, LYON_SITE, LocalDate.parse(on), Optional.empty());
    }
}

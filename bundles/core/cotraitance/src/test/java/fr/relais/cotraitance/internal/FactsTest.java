// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER_OF_BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static fr.relais.cotraitance.internal.InMemoryServices.REGIONAL_IT;
import static fr.relais.cotraitance.internal.InMemoryServices.lines;
import static fr.relais.cotraitance.internal.InMemoryServices.messages;
import static fr.relais.cotraitance.internal.InMemoryServices.rules;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.intake.IntakeReport;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Before;
import org.junit.Test;

public class FactsTest {

    private static final PoleEmploiId IDENTIFIER = new PoleEmploiId("1234567A");

    private final InMemoryServices platform = new InMemoryServices();
    private YoungPersonId person;
    private CotraitanceId cotraitance;

    @Before
    public void affect() {
        person = platform.orientedPerson(IDENTIFIER.value());
        cotraitance = platform.affected(person, "2010-04-01");
    }

    @Test
    public void eachPartnerTellsItsOwn() {
        platform.tell(ADVISER, cotraitance, accepted("2010-04-05"));
        CotraitanceFile inSupport = platform.tell(ADVISER, cotraitance, interviewed("2010-04-10"));
        assertEquals(Phase.SUPPORT, inSupport.situation().phase());
        platform.tell(ADVISER, cotraitance, raised("2010-06-01", AlertReason.BREACH));
        CotraitanceFile kept = platform.tell(AGENT, cotraitance, decided("2010-06-15", "", AlertDecision.KEPT));
        assertEquals(Optional.of(State.ACTIVE), kept.situation().state());
        platform.tell(AGENT, cotraitance, ceased("2010-07-01"));
        CotraitanceFile suspended = platform.cotraitances.show(ADVISER, cotraitance, day("2010-07-02"));
        assertEquals(Optional.of(State.SUSPENDED), suspended.situation().state());
        assertEquals(day("2011-01-01"), suspended.deadline().orElseThrow().on());
    }

    /** R-X2: telling it again changes nothing. */
    @Test
    public void theSameMessageTwiceIsOneFact() {
        platform.cotraitances.tell(ADVISER, cotraitance, accepted("2010-04-05"), "key");
        platform.cotraitances.tell(ADVISER, cotraitance, accepted("2010-04-05"), "key");
        platform.cotraitances.tell(ADVISER, cotraitance, accepted("2010-04-05"), "another key");
        assertEquals(1, facts(Fact.Accepted.class));
    }

    @Test
    public void whatCannotBeIsRefused() {
        assertRefused("R-L2", ADVISER, accepted("2010-03-31"));
        assertRefused("R-L7", ADVISER, raised("2010-03-31", AlertReason.EVENT));
        assertRefused("R-L10", AGENT, decided("2010-05-01", "", AlertDecision.KEPT));
        assertRefused("R-L10", AGENT, decided("2010-05-01", "2010-04-20", AlertDecision.KEPT));
        assertRefused("R-E2", ADVISER, interviewed("1990-05-16"));
        assertRefused("R-T1", AGENT, FactTypes.MOVED.told(day("2010-05-01"), new CommuneCode("99999")));
        assertRefused("R-T2", AGENT, FactTypes.MOVED.told(day("2010-05-01"), new CommuneCode("69123")));
        platform.tell(ADVISER, cotraitance, raised("2010-05-01", AlertReason.EVENT));
        assertRefused("I-L26", ADVISER, raised("2010-05-01", AlertReason.BREACH));
        assertRefused("R-L10", AGENT, decided("2010-04-30", "2010-05-01", AlertDecision.KEPT));
        platform.tell(ADVISER, cotraitance, raised("2010-05-02", AlertReason.EVENT));
        assertRefused("R-L10", AGENT, decided("2010-05-03", "", AlertDecision.KEPT));
        platform.tell(AGENT, cotraitance, decided("2010-05-03", "2010-05-01", AlertDecision.KEPT));
        platform.tell(ADVISER, cotraitance, closed("2010-05-04", Partner.MISSION_LOCALE));
        assertRefused("R-L10", AGENT, closed("2010-05-05", Partner.POLE_EMPLOI));
    }

    /** R-L2, R-L12: the mission locale invites and reports, once there is a co-traitance to do it in; neither moves the file. */
    @Test
    public void anInvitationAndABreachAreKeptAndMoveNothing() {
        LocalDate asOf = day("2010-06-01");
        assertRefused("R-L2", ADVISER, FactTypes.INVITED.told(day("1999-01-01")));
        assertRefused("R-L12", ADVISER, FactTypes.BREACH_REPORTED.told(day("1999-01-01")));
        CotraitanceFile before = platform.cotraitances.show(ADVISER, cotraitance, asOf);
        platform.tell(ADVISER, cotraitance, FactTypes.INVITED.told(day("2010-04-05")));
        platform.tell(ADVISER, cotraitance, FactTypes.BREACH_REPORTED.told(day("2010-04-06")));
        CotraitanceFile after = platform.cotraitances.show(ADVISER, cotraitance, asOf);
        assertEquals(before.situation(), after.situation());
        assertEquals(
                List.of(
                        new Fact.Invited(day("2010-04-05"), cotraitance),
                        new Fact.BreachReported(day("2010-04-06"), cotraitance)),
                after.facts().stream()
                        .map(RecordedFact::fact)
                        .filter(fact -> fact instanceof Fact.Invited || fact instanceof Fact.BreachReported)
                        .toList());
    }

    /** R-C9, R-C10, R-L11: neither before the affectation nor backwards. */
    @Test
    public void whatCantBeOfTheSupportIsRefused() {
        LocalDate before = day("1999-01-01");
        assertRefused("R-C9", ADVISER, FactTypes.ADVISER_NAMED.told(before, new AdviserId("c.durand")));
        assertRefused("R-C10", ADVISER, FactTypes.ACTION_AGREED.told(before, PpaeAction.SIAE));
        assertRefused("R-L2", ADVISER, FactTypes.DECLINED.told(before, "elsewhere"));
        assertRefused(
                "R-L11", ADVISER, FactTypes.EXCUSED.told(day("2010-05-05"), Excuse.INTERNSHIP, day("2010-05-04")));
    }

    /** R-D1: the role says what may be told, the scope of whom. */
    @Test
    public void nobodyTellsForTheOther() {
        assertForbidden(AGENT, accepted("2010-04-05"));
        assertForbidden(AGENT, interviewed("2010-04-05"));
        assertForbidden(AGENT, raised("2010-04-05", AlertReason.EVENT));
        assertForbidden(AGENT, FactTypes.CIVIS_ENTERED.told(day("2010-04-05")));
        assertForbidden(AGENT, closed("2010-04-05", Partner.MISSION_LOCALE));
        assertForbidden(AGENT, FactTypes.INVITED.told(day("2010-04-05")));
        assertForbidden(AGENT, FactTypes.BREACH_REPORTED.told(day("2010-04-05")));
        assertForbidden(AGENT, FactTypes.ADVISER_NAMED.told(day("2010-04-05"), new AdviserId("c.durand")));
        assertForbidden(AGENT, FactTypes.DECLINED.told(day("2010-04-05"), "elsewhere"));
        assertForbidden(AGENT, FactTypes.EXCUSED.told(day("2010-04-05"), Excuse.TRAINING, day("2010-05-05")));
        assertForbidden(REGIONAL_IT, FactTypes.PRESTATION_ASKED.told(day("2010-04-05"), PrestationKind.OTHER, "Bilan"));
        assertUnknown(
                ADVISER_OF_BRON, FactTypes.PRESTATION_ASKED.told(day("2010-04-05"), PrestationKind.OTHER, "Bilan"));
        assertForbidden(ADVISER, ceased("2010-04-05"));
        assertForbidden(ADVISER, FactTypes.MOVED.told(day("2010-04-05"), new CommuneCode("69029")));
        assertForbidden(ADVISER, decided("2010-04-05", "", AlertDecision.KEPT));
        assertForbidden(ADVISER, closed("2010-04-05", Partner.POLE_EMPLOI));
        assertForbidden(ADVISER, FactTypes.FORMER_SORTIE.told(day("2010-04-05")));
        assertForbidden(REGIONAL_IT, accepted("2010-04-05"));
        assertUnknown(ADVISER_OF_BRON, accepted("2010-04-05"));
        assertUnknown(Caller.of("agent2", List.of("agent", "site:69020")), ceased("2010-04-05"));
        assertUnknown(Caller.of("p3", List.of("partner", "region:93")), accepted("2010-04-05"));
        platform.tell(GIDE, cotraitance, accepted("2010-04-05"));
        platform.tell(ADMINISTRATOR, cotraitance, FactTypes.FORMER_SORTIE.told(day("2010-04-06")));
    }

    /** The region that decides who sees a file follows the residence. */
    @Test
    public void aMoveTakesTheFileToItsRegion() {
        platform.tell(AGENT, cotraitance, FactTypes.MOVED.told(day("2010-05-01"), new CommuneCode("13001")));
        assertEquals(new RegionCode("93"), platform.files.file(person).region());
        CotraitanceFile moved = platform.cotraitances.show(GIDE, cotraitance, day("2010-05-02"));
        assertEquals(Phase.EXITED, moved.situation().phase());
    }

    /** R-X1: a shuffled file, loaded in any pieces, tells the same life; and twice, nothing new. */
    @Test
    public void aFileOfFactsReadsTheSameInAnyOrder() {
        CotraitanceFile expected = null;
        for (int seed = 0; seed < 5; seed++) {
            InMemoryServices other = new InMemoryServices();
            CotraitanceId id = other.affected(other.orientedPerson(IDENTIFIER.value()), "2010-04-01");
            List<FactImportRow> life = new ArrayList<>(life());
            Collections.shuffle(life, new Random(seed));
            IntakeReport report = other.cotraitances.loadFacts(GIDE, lines(life));
            assertEquals(report.toString(), life.size(), report.accepted());
            IntakeReport again = other.cotraitances.loadFacts(GIDE, lines(life));
            assertEquals(life.size(), again.unchanged());
            CotraitanceFile shown = other.cotraitances.show(GIDE, id, day("2010-12-31"));
            expected = expected == null ? shown : expected;
            assertEquals(expected.situation(), shown.situation());
        }
        assertEquals(Phase.SUPPORT, expected.situation().phase());
        assertEquals(Optional.of(State.SUSPENDED), expected.situation().state());
    }

    private static List<FactImportRow> life() {
        return List.of(
                line(LYON, accepted("2010-04-05")),
                line(LYON, interviewed("2010-04-10")),
                line(LYON, raised("2010-06-01", AlertReason.BREACH)),
                line(LYON, decided("2010-06-01", "", AlertDecision.KEPT)),
                line(LYON, raised("2010-07-01", AlertReason.EVENT)),
                line(LYON, closed("2010-07-09", Partner.MISSION_LOCALE)),
                line(null, ceased("2010-11-01")),
                line(null, FactTypes.CIVIS_ENTERED.told(day("2010-08-01"))));
    }

    /** I-L20: Pôle emploi's decision may overtake the mission locale's alert. */
    @Test
    public void aDecisionMayOvertakeItsAlert() {
        IntakeReport report = load(
                line(LYON, accepted("2010-04-05")),
                line(LYON, interviewed("2010-04-10")),
                line(LYON, decided("2010-06-10", "2010-06-01", AlertDecision.EXIT_TAKEN_BACK)));
        assertEquals(3, report.accepted());
        assertEquals(
                Phase.EXITED,
                platform.cotraitances
                        .show(GIDE, cotraitance, day("2010-06-10"))
                        .situation()
                        .phase());
    }

    @Test
    public void aWrongLineOfFactsIsRejectedAndTheRestGoesIn() {
        IntakeReport report = load(
                line(BRON, accepted("2010-04-05")),
                line(LYON, accepted("2010-03-05")),
                new FactImportRow(new PoleEmploiId("9999999Z"), Optional.of(LYON), accepted("2010-04-05"), "z"),
                line(new MissionLocaleId("75101S00"), interviewed("2010-04-05")),
                line(LYON, decided("2010-04-05", "", AlertDecision.KEPT)),
                line(LYON, accepted("2010-04-06")));
        assertEquals(1, report.accepted());
        assertEquals(
                List.of("2 R-L1", "3 R-L1", "4 R-D1", "5 R-T2", "6 R-L10"),
                report.rejections().stream()
                        .map(each -> each.line() + " " + each.rule().orElseThrow())
                        .toList());
        assertEquals(
                "Cette personne n’a été affectée à la mission locale 69029S00 à aucune date jusqu’au 5 avril 2010.",
                messages(report).get(0));
    }

    /** Of two co-traitances with one mission locale, the one that runs that day; if none does, the latest affected by then. */
    @Test
    public void aFactFindsItsCotraitance() {
        load(line(null, struckOff("2010-05-01")), line(null, registered("2010-05-10")));
        CotraitanceId second = platform.affected(person, "2010-06-01");
        load(
                line(LYON, accepted("2010-04-20")),
                line(LYON, accepted("2010-06-02")),
                line(LYON, raised("2010-05-05", AlertReason.EVENT)));
        assertEquals(Optional.of(day("2010-06-02")), acceptation(second));
        assertEquals(Optional.of(day("2010-04-20")), acceptation(cotraitance));
        assertTrue(platform.cotraitances.show(GIDE, cotraitance, day("2010-04-30")).facts().stream()
                .anyMatch(recorded -> recorded.fact()
                        .equals(new Fact.AlertRaised(day("2010-05-05"), cotraitance, AlertReason.EVENT))));
    }

    /** The lines of a person go in together: each file is opened once. */
    @Test
    public void thePeopleOfAFileComeOneAfterTheOther() {
        List<FactImportRow> file = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            for (int each = 0; each < 100; each++) {
                file.add(new FactImportRow(
                        new PoleEmploiId("%07dB".formatted(each)),
                        Optional.of(LYON),
                        interviewed("2010-04-%02d".formatted(round + 1)),
                        "line " + file.size()));
            }
        }
        for (int each = 0; each < 100; each++) {
            platform.person(InMemoryServices.person("%07dB".formatted(each)));
        }
        int before = platform.files.transactions;
        int trail = platform.files.trail.size();
        assertEquals(2_000, platform.cotraitances.loadFacts(GIDE, lines(file)).accepted());
        assertEquals(2, platform.files.transactions - before);
        assertEquals(100, platform.files.trail.size() - trail);
        assertThrows(ForbiddenException.class, () -> platform.cotraitances.loadFacts(AGENT, List.of()));
    }

    private Optional<LocalDate> acceptation(CotraitanceId id) {
        return platform.cotraitances
                .show(GIDE, id, day("2010-06-30"))
                .situation()
                .steps()
                .acceptation();
    }

    private IntakeReport load(FactImportRow... facts) {
        return platform.cotraitances.loadFacts(GIDE, lines(facts));
    }

    private long facts(Class<? extends Fact> kind) {
        return platform.people.show(GIDE, person).factsInForce().stream()
                .filter(kind::isInstance)
                .count();
    }

    private void assertRefused(String rule, Caller caller, ToldFact fact) {
        RefusedException refused = assertThrows(RefusedException.class, () -> platform.tell(caller, cotraitance, fact));
        assertEquals(List.of(rule), rules(refused));
    }

    private void assertForbidden(Caller caller, ToldFact fact) {
        assertThrows(ForbiddenException.class, () -> platform.tell(caller, cotraitance, fact));
    }

    private void assertUnknown(Caller caller, ToldFact fact) {
        assertThrows(UnknownException.class, () -> platform.tell(caller, cotraitance, fact));
    }

    private static FactImportRow line(MissionLocaleId missionLocale, ToldFact fact) {
        return new FactImportRow(IDENTIFIER, Optional.ofNullable(missionLocale), fact, String.valueOf(fact));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ToldFact accepted(String on) {
        return FactTypes.ACCEPTED.told(day(on));
    }

    private static ToldFact interviewed(String on) {
        return FactTypes.INTERVIEWED.told(day(on), InterviewKind.INDIVIDUAL);
    }

    private static ToldFact raised(String on, AlertReason reason) {
        return FactTypes.ALERT_RAISED.told(day(on), reason);
    }

    private static ToldFact decided(String on, String raisedOn, AlertDecision decision) {
        return FactTypes.ALERT_DECIDED.told(
                day(on), raisedOn.isEmpty() ? Optional.empty() : Optional.of(day(raisedOn)), decision);
    }

    private static ToldFact closed(String on, Partner by) {
        return FactTypes.ALERT_CLOSED.told(day(on), Optional.empty(), by, "retour à l'emploi");
    }

    private static ToldFact ceased(String on) {
        return FactTypes.REGISTRATION_CHANGED.told(day(on), Registration.CEASED);
    }

    private static ToldFact struckOff(String on) {
        return FactTypes.REGISTRATION_CHANGED.told(day(on), Registration.STRUCK_OFF);
    }

    private static ToldFact registered(String on) {
        return FactTypes.REGISTRATION_CHANGED.told(day(on), Registration.REGISTERED);
    }
}

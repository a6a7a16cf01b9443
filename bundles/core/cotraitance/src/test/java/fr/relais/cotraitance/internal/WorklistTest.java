// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER_OF_BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.REGIONAL_IT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.Support;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.AlertNotice;
import fr.relais.cotraitance.worklist.RecordedSettlementSession;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.cotraitance.worklist.SettlementSessionReport;
import fr.relais.cotraitance.worklist.SettlementSessionReport.Result;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Working lists, advisers, excuses and prestations; and alerts settled collectively. */
public class WorklistTest {

    private static final LocalDate SITTING = LocalDate.of(2010, 6, 14);

    private final InMemoryServices platform = new InMemoryServices();
    private CotraitanceId one;
    private CotraitanceId other;

    /** Two files in support, each with an open alert. */
    @Before
    public void twoFiles() {
        one = inSupport("1234567A");
        other = inSupport("1234567B");
    }

    private CotraitanceId inSupport(String identifier) {
        CotraitanceId file = platform.affected(platform.orientedPerson(identifier), "2010-04-01");
        platform.tell(ADVISER, file, FactTypes.ACCEPTED.told(day("2010-04-05")));
        platform.tell(ADVISER, file, FactTypes.INTERVIEWED.told(day("2010-04-10"), InterviewKind.INDIVIDUAL));
        platform.tell(ADVISER, file, FactTypes.ALERT_RAISED.told(day("2010-05-01"), AlertReason.DIFFICULTY));
        return file;
    }

    /** R-L10: one call, one outcome, many alerts; each is told apart, and what can't be settled holds up nothing. */
    @Test
    public void aSittingSettlesWhatItCanAndTellsTheRest() {
        CotraitanceId settledBefore = inSupport("1234567C");
        platform.tell(
                AGENT,
                settledBefore,
                FactTypes.ALERT_DECIDED.told(day("2010-05-20"), Optional.empty(), AlertDecision.KEPT));
        CotraitanceId ofAnotherSite = platform.affected(platform.orientedPerson("1234567D"), "2010-04-01");
        platform.people.load(GIDE, InMemoryServices.lines(ofBron("1234567D")));

        int before = platform.files.transactions;
        SettlementSessionReport report = platform.sittings.settle(
                AGENT,
                sitting(Settlement.KEPT),
                List.of(
                        alert(one, "2010-05-01"),
                        alert(settledBefore, "2010-05-01"),
                        alert(ofAnotherSite, "2010-05-01"),
                        alert(new CotraitanceId(99), "2010-05-01"),
                        alert(other, "2010-05-02"),
                        alert(other, "2010-05-01"),
                        alert(one, "2010-05-01")));

        assertEquals(1, platform.files.transactions - before);
        assertEquals(
                List.of(
                        Result.SETTLED,
                        Result.ALREADY_SETTLED,
                        Result.NOT_YOURS,
                        Result.NOT_YOURS,
                        Result.NOT_OPEN,
                        Result.SETTLED),
                report.lines().stream()
                        .map(SettlementSessionReport.Line::result)
                        .toList());
        assertEquals(
                List.of("", "R-L10", "R-D1", "R-D1", "R-L10", ""),
                report.lines().stream()
                        .map(line ->
                                line.refusal().map(why -> why.rule().value()).orElse(""))
                        .toList());
        assertEquals(List.of(), open(ADVISER));
        assertEquals(2, audits("alert.settle"));
    }

    /** Told again it settles nothing more, and no second sitting is kept (R-X2). */
    @Test
    public void aSittingToldAgainChangesNothing() {
        List<AlertKey> alerts = List.of(alert(one, "2010-05-01"), alert(other, "2010-05-01"));
        SettlementSessionReport first = platform.sittings.settle(AGENT, sitting(Settlement.EXIT_TAKEN_BACK), alerts);
        SettlementSessionReport again = platform.sittings.settle(AGENT, sitting(Settlement.EXIT_TAKEN_BACK), alerts);
        assertTrue(first.sitting().isPresent());
        assertEquals(Optional.empty(), again.sitting());
        assertEquals(
                List.of(Result.ALREADY_SETTLED, Result.ALREADY_SETTLED),
                again.lines().stream().map(SettlementSessionReport.Line::result).toList());
        assertEquals(
                Phase.EXITED,
                platform.cotraitances.show(ADVISER, one, SITTING).situation().phase());
    }

    /** Two alerts of one file in one sitting are both settled, although the first exits the file. */
    @Test
    public void twoAlertsOfOneFileAreSettledTogether() {
        platform.tell(ADVISER, one, FactTypes.ALERT_RAISED.told(day("2010-05-10"), AlertReason.BREACH));
        SettlementSessionReport report = platform.sittings.settle(
                AGENT,
                sitting(Settlement.EXIT_TAKEN_BACK),
                List.of(alert(one, "2010-05-01"), alert(one, "2010-05-10")));
        assertEquals(
                List.of(Result.SETTLED, Result.SETTLED),
                report.lines().stream()
                        .map(SettlementSessionReport.Line::result)
                        .toList());
        assertEquals(
                List.of(Optional.of(Settlement.EXIT_TAKEN_BACK), Optional.of(Settlement.EXIT_TAKEN_BACK)),
                notices(ADVISER).stream()
                        .map(notice -> notice.alert().matter().settlement())
                        .toList());
    }

    /** R-L10: Pôle emploi decides; either closes, in its own name and with a ground. */
    @Test
    public void whoMaySettle() {
        List<AlertKey> alerts = List.of(alert(one, "2010-05-01"));
        assertForbidden(ADVISER, Settlement.KEPT, alerts);
        assertForbidden(ADVISER, Settlement.CLOSED_BY_POLE_EMPLOI, alerts);
        assertForbidden(AGENT, Settlement.CLOSED_BY_MISSION_LOCALE, alerts);
        assertForbidden(REGIONAL_IT, Settlement.KEPT, alerts);
        assertEquals(
                Result.NOT_YOURS,
                platform.sittings
                        .settle(ADVISER_OF_BRON, sitting(Settlement.CLOSED_BY_MISSION_LOCALE), alerts)
                        .lines()
                        .get(0)
                        .result());
        assertRefused(new SettlementSession(SITTING, " ", Settlement.KEPT, ""), alerts);
        assertRefused(new SettlementSession(SITTING, "committee", Settlement.CLOSED_BY_POLE_EMPLOI, ""), alerts);
        assertRefused(new SettlementSession(LocalDate.of(2012, 1, 2), "committee", Settlement.KEPT, ""), alerts);
        assertRefused(sitting(Settlement.KEPT), List.of());
        assertEquals(
                Result.SETTLED,
                platform.sittings
                        .settle(ADVISER, sitting(Settlement.CLOSED_BY_MISSION_LOCALE), alerts)
                        .lines()
                        .get(0)
                        .result());
    }

    /** Both sides read how it ended and where; also what was settled alone, and what ended with its file. */
    @Test
    public void bothSidesAreTold() {
        platform.sittings.settle(AGENT, sitting(Settlement.KEPT), List.of(alert(one, "2010-05-01")));
        platform.tell(
                ADVISER,
                other,
                FactTypes.ALERT_CLOSED.told(day("2010-06-02"), Optional.empty(), Partner.MISSION_LOCALE, "came back"));
        for (Caller side : List.of(ADVISER, AGENT)) {
            List<AlertNotice> notices = notices(side);
            assertEquals(2, notices.size());
            AlertNotice ofSitting = notices.stream()
                    .filter(notice -> notice.alert().cotraitance().equals(one))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    Optional.of("comité du 14 juin"),
                    ofSitting.sitting().map(RecordedSettlementSession::sitting).map(SettlementSession::label));
            AlertNotice alone = notices.stream()
                    .filter(notice -> notice.alert().cotraitance().equals(other))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Optional.empty(), alone.sitting());
            assertEquals(
                    Optional.of(Settlement.CLOSED_BY_MISSION_LOCALE),
                    alone.alert().matter().settlement());
        }
        assertEquals(List.of(), notices(ADVISER_OF_BRON));
    }

    /** R-C9, R-L11, R-C10: what the file shows of its support. */
    @Test
    public void aFileShowsHowItIsCarriedOn() {
        LocalDate asOf = day("2010-06-01");
        platform.tell(ADVISER, one, FactTypes.ADVISER_NAMED.told(day("2010-04-05"), new AdviserId("c.durand")));
        platform.tell(ADVISER, one, FactTypes.ADVISER_NAMED.told(day("2010-05-05"), new AdviserId("a.berger")));
        platform.tell(ADVISER, one, FactTypes.ACTION_AGREED.told(day("2010-05-06"), PpaeAction.SIAE));
        platform.tell(
                ADVISER,
                one,
                FactTypes.PRESTATION_ASKED.told(day("2010-05-07"), PrestationKind.SUPPORT, "Trajectoire"));
        platform.tell(AGENT, one, FactTypes.PRESTATION_ASKED.told(day("2010-05-08"), PrestationKind.OTHER, "Bilan"));
        Support support = platform.cotraitances.show(ADVISER, one, asOf).support();
        assertEquals(Optional.of(new AdviserId("a.berger")), support.adviser());
        assertEquals(2, support.advisers().size());
        assertEquals(Optional.of(day("2010-05-10")), support.interviewDueBy());
        assertTrue(support.convocationsStopped());
        assertEquals(List.of(day("2010-05-06")), support.approvedForSiae());
        assertEquals(
                List.of(Optional.of(new RuleId("R-C10")), Optional.empty()),
                support.prestations().stream()
                        .map(Support.Prestation::refusedBy)
                        .toList());
        assertEquals(
                List.of(
                        WorkItem.Kind.INTERVIEW_OVERDUE,
                        WorkItem.Kind.ALERT_OPEN,
                        WorkItem.Kind.CONVOCATIONS_STOPPED,
                        WorkItem.Kind.PRESTATION_REFUSED),
                support.matters().stream().map(WorkItem::kind).toList());
        platform.tell(ADVISER, one, FactTypes.EXCUSED.told(day("2010-05-09"), Excuse.TRAINING, day("2010-06-30")));
        assertEquals(
                Optional.empty(),
                platform.cotraitances.show(ADVISER, one, asOf).support().interviewDueBy());
    }

    /** R-D1: lists name people, so that they leave a trace; figures don't. */
    @Test
    public void aListIsAudited() {
        open(ADVISER);
        assertEquals(1, audits("worklist.list"));
        platform.worklists.tally(REGIONAL_IT, Optional.empty(), Optional.empty(), SITTING);
        assertEquals(1, audits("worklist.list"));
        assertThrows(ForbiddenException.class, () -> open(REGIONAL_IT));
    }

    /** R-L10, as of any day: the lists of the day before the sitting know nothing of it. */
    @Test
    public void aListIsAsOfADay() {
        platform.sittings.settle(AGENT, sitting(Settlement.KEPT), List.of(alert(one, "2010-05-01")));
        assertEquals(2, lines(ADVISER, SITTING.minusDays(1)).size());
        assertEquals(1, lines(ADVISER, SITTING).size());
        assertEquals(0, lines(ADVISER, day("2010-04-30")).size());
        assertEquals("69010", lines(ADVISER, SITTING).get(0).owner());
    }

    private List<CotraitanceId> open(Caller caller) {
        return lines(caller, SITTING).stream().map(WorklistLine::cotraitance).toList();
    }

    private List<WorklistLine> lines(Caller caller, LocalDate asOf) {
        return platform.worklists
                .list(
                        caller,
                        new WorklistQuery(
                                WorkItem.Kind.ALERT_OPEN, Optional.empty(), Optional.empty(), asOf, Optional.empty()),
                        PageRequest.first())
                .items();
    }

    private List<AlertNotice> notices(Caller caller) {
        return platform.sittings
                .notices(caller, Optional.empty(), Optional.empty(), day("2010-06-01"), SITTING, PageRequest.first())
                .items();
    }

    private long audits(String operation) {
        return platform.files.trail.stream()
                .filter(entry -> entry.operation().equals(operation))
                .count();
    }

    private void assertForbidden(Caller caller, Settlement settlement, List<AlertKey> alerts) {
        assertThrows(ForbiddenException.class, () -> platform.sittings.settle(caller, sitting(settlement), alerts));
    }

    private void assertRefused(SettlementSession sitting, List<AlertKey> alerts) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> platform.sittings.settle(ADMINISTRATOR, sitting, alerts));
        assertEquals(List.of("R-L10"), InMemoryServices.rules(refused));
    }

    private static SettlementSession sitting(Settlement settlement) {
        return new SettlementSession(SITTING, "comité du 14 juin", settlement, "vus ensemble");
    }

    private static AlertKey alert(CotraitanceId file, String raisedOn) {
        return new AlertKey(file, day(raisedOn));
    }

    private static PersonImportRow ofBron(String identifier) {
        PersonImportRow like = InMemoryServices.person(identifier);
        return new PersonImportRow(
                like.identity(),
                InMemoryServices.profile(InMemoryServices.BRON_SITE),
                like.commune(),
                like.registeredOn());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.rules;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.Correction;
import fr.relais.cotraitance.flow.FileFormat;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.Registration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What partners are told: in the transaction of the fact, corrected when the past is. */
public class OutboxTest {

    private static final Caller GIDE_SYSTEM = Caller.of("gide-batch", List.of("partner", "partner:gide"));
    private static final LocalDate CEASED = LocalDate.of(2010, 8, 31);
    private static final LocalDate EXIT = LocalDate.of(2011, 2, 28);

    private final InMemoryServices platform = new InMemoryServices();

    @Test
    public void whoIsToldWhat() {
        assertEquals("F1 F2 F3 F5 F6 F7 F8 F9", flows(ExchangePartner.GIDE));
        assertEquals("F1 F3 F4 F5 F6 F7 F8 F9 F10", flows(ExchangePartner.DUDE));
        assertEquals("F1 F4 F6 F7 F9", flows(ExchangePartner.PARCOURS_3));
    }

    private static String flows(ExchangePartner partner) {
        return String.join(
                " ",
                OutboxService.flowsTo(partner).stream()
                        .map(flow -> flow.name().substring(0, flow.name().indexOf('_')))
                        .toList());
    }

    /** Nobody is told about somebody who isn't in co-traitance. */
    @Test
    public void whoIsntInCotraitanceIsNobodysBusiness() {
        platform.orientedPerson("1234567A");
        assertEquals(List.of(), told());
    }

    @Test
    public void aLifeIsToldStepByStep() {
        CotraitanceId id = platform.affected(platform.orientedPerson("1234567A"), "2010-04-01");
        tell(id, FactTypes.ACCEPTED.told(LocalDate.of(2010, 4, 2)));
        tell(id, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 3), InterviewKind.INDIVIDUAL));
        tell(id, FactTypes.CIVIS_ENTERED.told(LocalDate.of(2010, 4, 9)));
        tell(id, FactTypes.ALERT_RAISED.told(LocalDate.of(2010, 5, 4), AlertReason.DIFFICULTY));
        tell(
                id,
                FactTypes.ALERT_DECIDED.told(
                        LocalDate.of(2010, 6, 1),
                        Optional.of(LocalDate.of(2010, 5, 4)),
                        AlertDecision.EXIT_TAKEN_BACK));
        assertEquals(
                List.of(
                        "TELL F1 2010-04-01",
                        "TELL F4 2010-01-05 REGISTERED",
                        "TELL F2 2010-04-02",
                        "TELL F3 2010-04-03",
                        "TELL F8 2010-04-09 ENTERED",
                        "TELL F5 2010-05-04 DIFFICULTY",
                        "TELL F6 2010-06-01 EXIT_TAKEN_BACK",
                        "TELL F7 2010-06-01 TAKEN_BACK"),
                told());
    }

    /** F10, I-L36: what DUDE hears of the support; of the day of the initialisation F3 tells. */
    @Test
    public void stepsOfThePpaeAreToldAndCorrected() {
        CotraitanceId id = platform.affected(platform.orientedPerson("1234567A"), "2010-04-01");
        tell(id, FactTypes.ACCEPTED.told(LocalDate.of(2010, 4, 2)));
        int before = told().size();
        tell(id, FactTypes.INVITED.told(LocalDate.of(2010, 4, 2)));
        tell(id, FactTypes.ADVISER_NAMED.told(LocalDate.of(2010, 4, 2), new AdviserId("c.durand")));
        tell(id, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 3), InterviewKind.INDIVIDUAL));
        tell(id, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 20), InterviewKind.WORKSHOP));
        tell(id, FactTypes.ACTION_AGREED.told(LocalDate.of(2010, 4, 20), PpaeAction.SIAE));
        tell(id, FactTypes.BREACH_REPORTED.told(LocalDate.of(2010, 5, 20)));
        tell(id, FactTypes.EXCUSED.told(LocalDate.of(2010, 6, 1), Excuse.TRAINING, LocalDate.of(2010, 6, 30)));
        tell(id, FactTypes.ADVISER_LEFT.told(LocalDate.of(2010, 6, 2)));
        assertEquals(
                List.of(
                        "TELL F10 2010-04-02 INVITED",
                        "TELL F10 2010-04-02 ADVISER_NAMED",
                        "TELL F3 2010-04-03",
                        "TELL F10 2010-04-20 WORKSHOP",
                        "TELL F10 2010-04-20 ACTION_SIAE",
                        "TELL F10 2010-05-20 BREACH",
                        "TELL F10 2010-06-01 EXCUSED_TRAINING",
                        "TELL F10 2010-06-02 ADVISER_LEFT"),
                told().subList(before, told().size()));
        // longer than was told first
        tell(id, FactTypes.EXCUSED.told(LocalDate.of(2010, 6, 1), Excuse.TRAINING, LocalDate.of(2010, 7, 31)));
        assertEquals("CORRECT F10 2010-06-01 EXCUSED_TRAINING", last());
        // an interview of which we hear late begins the support sooner
        tell(id, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 2), InterviewKind.COLLECTIVE));
        assertEquals(
                List.of("CORRECT F3 2010-04-02", "TELL F10 2010-04-03 INDIVIDUAL"),
                told().subList(told().size() - 2, told().size()));
    }

    /** R-L18: an automatic end is told when the clock announces it, not when it is foreseen. */
    @Test
    public void anAutomaticEndIsToldByTheClock() {
        CotraitanceId id = ceased();
        int before = told().size();
        platform.clock.run(ADMINISTRATOR, EXIT.minusDays(1));
        assertEquals(before, told().size());
        platform.clock.run(ADMINISTRATOR, EXIT);
        assertEquals("TELL F7 2011-02-28 NO_REGISTRATION", last());
        platform.clock.run(ADMINISTRATOR, EXIT.plusDays(1));
        assertEquals(before + 1, told().size());
        assertEquals(List.of(), corrections(id));
    }

    /** R-L4, R-L17. */
    @Test
    public void aCancellationIsToldAndSaysWhetherItHadBeenAccepted() {
        CotraitanceId id = platform.affected(platform.orientedPerson("1234567A"), "2010-04-01");
        tell(id, FactTypes.ACCEPTED.told(LocalDate.of(2010, 4, 2)));
        tell(id, FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 5, 2), Registration.STRUCK_OFF));
        platform.clock.run(ADMINISTRATOR, EXIT);
        assertEquals("TELL F9 2010-05-02 EARLY_END", last());
    }

    /** R-L13: the person had registered again, and we learn it after the exit was told. */
    @Test
    public void anExitDisprovedIsTakenBackAtOnceAndSaysWhy() {
        CotraitanceId id = ceased();
        platform.clock.run(ADMINISTRATOR, EXIT);
        int before = told().size();
        tell(id, FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 12, 1), Registration.REGISTERED));
        assertEquals(
                List.of("CANCEL F7 2011-02-28 NO_REGISTRATION", "TELL F4 2010-12-01 REGISTERED"),
                told().subList(before, before + 2));
        Correction correction = corrections(id).get(0);
        assertEquals("R-L13", correction.was().rule().value());
        assertEquals(Optional.empty(), correction.is());
        RecordedFact late = correction.because().orElseThrow();
        assertEquals(LocalDate.of(2010, 12, 1), late.fact().on());
        assertEquals("gide", late.origin());
    }

    /** Pôle emploi had pronounced another exit before. */
    @Test
    public void anExitOnAnotherDayCorrectsTheOneThatWasTold() {
        CotraitanceId id = ceased();
        tell(id, FactTypes.ALERT_RAISED.told(LocalDate.of(2010, 6, 1), AlertReason.BREACH));
        platform.clock.run(ADMINISTRATOR, EXIT);
        tell(
                id,
                FactTypes.ALERT_DECIDED.told(
                        LocalDate.of(2010, 11, 3),
                        Optional.of(LocalDate.of(2010, 6, 1)),
                        AlertDecision.EXIT_OTHER_PARTNER));
        assertEquals("CORRECT F7 2010-11-03 OTHER_PARTNER", last());
        assertEquals(
                Optional.of(LocalDate.of(2010, 11, 3)),
                corrections(id).get(0).is().map(is -> is.on()));
    }

    /** R-L3 found late moves what was told, and rules out the cancellation. */
    @Test
    public void aLateInterviewTakesTheCancellationBack() {
        CotraitanceId id = platform.affected(platform.orientedPerson("1234567A"), "2010-04-01");
        tell(id, FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 5, 2), Registration.STRUCK_OFF));
        platform.clock.run(ADMINISTRATOR, LocalDate.of(2010, 5, 2));
        int before = told().size();
        tell(id, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 12), InterviewKind.WORKSHOP));
        assertEquals(List.of("CANCEL F9 2010-05-02", "TELL F3 2010-04-12"), told().subList(before, before + 2));
    }

    @Test
    public void aFileIsTheSameBytesAndIsAcknowledgedByItsHash() throws Exception {
        ceased();
        platform.files.outgoing.today = LocalDate.of(2012, 1, 1);
        LocalDate day = LocalDate.of(2012, 1, 1);
        assertEquals(
                List.of("R-X2"),
                rules(assertThrows(RefusedException.class, () -> file(GIDE_SYSTEM, day, new ByteArrayOutputStream()))));

        platform.today = day.plusDays(1);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        OutboxFile made = file(GIDE_SYSTEM, day, first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        file(ADMINISTRATOR, day, second);
        assertEquals("flow\nF1\nF2\nF3\n", first.toString(StandardCharsets.UTF_8));
        assertEquals(first.toString(StandardCharsets.UTF_8), second.toString(StandardCharsets.UTF_8));
        assertEquals(Map.of(Flow.F1_AFFECTATION, 1, Flow.F2_ACCEPTATION, 1, Flow.F3_INITIALISATION, 1), made.records());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first.toByteArray()));
        assertEquals(new OutboxFile.Sum(hash, first.size()), made.sums().get("short"));

        assertThrows(
                RefusedException.class,
                () -> platform.outbox.acknowledge(GIDE_SYSTEM, ExchangePartner.GIDE, day, "0".repeat(64)));
        assertEquals(1, unacknowledged());
        platform.outbox.acknowledge(GIDE_SYSTEM, ExchangePartner.GIDE, day, hash.toUpperCase());
        OutboxFile again = platform.outbox.acknowledge(GIDE_SYSTEM, ExchangePartner.GIDE, day, hash);
        assertEquals("gide-batch", again.acknowledgement().orElseThrow().by());
        assertEquals(0, unacknowledged());
    }

    private int unacknowledged() {
        return platform.outbox
                .files(GIDE_SYSTEM, ExchangePartner.GIDE, true, PageRequest.first())
                .items()
                .size();
    }

    /** Whatever is told once a day is closed goes into the next file; nothing is lost between two. */
    @Test
    public void whatComesAfterTheCloseIsTomorrows() throws Exception {
        CotraitanceId id = ceased();
        LocalDate day = platform.outbox.closeToday(ADMINISTRATOR);
        ByteArrayOutputStream closed = new ByteArrayOutputStream();
        file(ADMINISTRATOR, day, closed);
        tell(id, FactTypes.ALERT_RAISED.told(LocalDate.of(2010, 6, 1), AlertReason.BREACH));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        file(ADMINISTRATOR, day, again);
        assertEquals(closed.toString(), again.toString());
        platform.today = day.plusDays(2);
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        file(ADMINISTRATOR, day.plusDays(1), next);
        assertEquals("flow\nF5\n", next.toString());
    }

    @Test
    public void aPartnerReadsItsOwnFilesOnly() {
        PageRequest page = PageRequest.first();
        platform.outbox.files(GIDE_SYSTEM, ExchangePartner.GIDE, false, page);
        assertThrows(
                ForbiddenException.class, () -> platform.outbox.files(GIDE_SYSTEM, ExchangePartner.DUDE, false, page));
        assertThrows(ForbiddenException.class, () -> platform.outbox.files(GIDE, ExchangePartner.GIDE, false, page));
        assertThrows(ForbiddenException.class, () -> platform.outbox.files(AGENT, ExchangePartner.GIDE, false, page));
        assertThrows(ForbiddenException.class, () -> platform.outbox.closeToday(GIDE_SYSTEM));
    }

    @Test
    public void fetchingAFileIsOnTheAuditTrail() throws Exception {
        ceased();
        platform.today = LocalDate.of(2012, 1, 2);
        file(GIDE_SYSTEM, LocalDate.of(2012, 1, 1), new ByteArrayOutputStream());
        assertTrue(platform.files.trail.stream()
                .anyMatch(entry -> entry.operation().equals("outbox.file")
                        && entry.subject().equals("GIDE 2012-01-01")
                        && entry.caller().user().equals("gide-batch")));
    }

    private OutboxFile file(Caller caller, LocalDate day, ByteArrayOutputStream to) throws IOException {
        return platform.outbox.file(caller, ExchangePartner.GIDE, day, new ShortForm(), to);
    }

    private static final class ShortForm implements FileFormat {
        @Override
        public String code() {
            return "short";
        }

        @Override
        public byte[] head() {
            return "flow\n".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] line(OutboxRecord told) {
            return (told.statement().key().flow().name().substring(0, 2) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    private CotraitanceId ceased() {
        CotraitanceId id = platform.affected(platform.orientedPerson("1234567A"), "2010-04-01");
        tell(id, FactTypes.ACCEPTED.told(LocalDate.of(2010, 4, 2)));
        tell(id, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 3), InterviewKind.INDIVIDUAL));
        tell(id, FactTypes.REGISTRATION_CHANGED.told(CEASED, Registration.CEASED));
        return id;
    }

    private void tell(CotraitanceId id, ToldFact fact) {
        platform.tell(GIDE, id, fact);
    }

    private List<Correction> corrections(CotraitanceId id) {
        return platform.cotraitances.show(ADMINISTRATOR, id, platform.today).corrections();
    }

    private String last() {
        return told().get(told().size() - 1);
    }

    private List<String> told() {
        return platform.files.outgoing.records.stream().map(OutboxTest::text).toList();
    }

    private static String text(OutboxRecord told) {
        String flow = told.statement().key().flow().name();
        return told.action() + " " + flow.substring(0, flow.indexOf('_')) + " "
                + told.statement().on()
                + told.statement().detail().map(detail -> " " + detail).orElse("");
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.FactRow;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.UnreadableValueException;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.intake.ValueError;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** A kind of fact that is described is read, judged, kept and told, with no word of it anywhere else. */
public class MadeUpFactTest {

    private static final LocalDate ON = LocalDate.of(2010, 4, 20);
    private static final LocalDate UNTIL = LocalDate.of(2010, 4, 30);

    private final InMemoryServices platform = new InMemoryServices();
    private final CotraitanceId cotraitance = platform.affected(platform.orientedPerson("1234567A"), "2010-04-01");

    @Test
    public void itIsToldKeptAndToldOn() {
        CotraitanceFile file = platform.tell(ADVISER, cotraitance, told("2010-04-20", "2010-04-30"));
        assertTrue(file.facts().stream()
                .map(RecordedFact::fact)
                .anyMatch(new Visited(ON, cotraitance, AlertReason.BREACH, UNTIL, "no answer")::equals));
        Statement said = platform.files.outgoing.records.stream()
                .map(record -> record.statement())
                .filter(statement -> statement.key().flow() == Flow.F10_PPAE_STEP)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("VISITED_BREACH"), said.detail());
        assertEquals(Optional.of(UNTIL), said.until());
    }

    @Test
    public void itIsJudgedByItsOwnRule() {
        assertEquals(List.of("R-C9"), rules(told("2010-03-31", "2010-04-30")));
        assertEquals(List.of("R-C9"), rules(told("2010-04-20", "2010-04-19")));
        assertEquals(List.of("R-E2"), rules(told("1980-01-01", "2010-04-30")));
        assertThrows(
                ForbiddenException.class, () -> platform.tell(AGENT, cotraitance, told("2010-04-20", "2010-04-30")));
    }

    @Test
    public void itIsReadFromItsColumns() {
        assertEquals("kind", unreadable("VISIT", "BREACH", UNTIL).field());
        assertEquals("detail", unreadable("VISITED", "FUN", UNTIL).field());
        assertTrue(unreadable("VISITED", "FUN", UNTIL).remedy().en().contains("DIFFICULTY"));
        assertEquals("detail", unreadable("VISITED", null, UNTIL).field());
        assertEquals("until", unreadable("VISITED", "BREACH", null).field());
    }

    @Test
    public void itIsReadFromAFlow() {
        FlowFactMapper reading = flow("VISITED_BREACH", "2010-04-30");
        assertEquals(Optional.empty(), reading.fault());
        assertTrue(reading.ofCotraitance());
        assertEquals(
                new Visited(ON, cotraitance, AlertReason.BREACH, UNTIL, "no answer"),
                reading.fact(Optional.of(cotraitance)));
        assertEquals(Optional.of("until"), flow("VISITED_BREACH", "").fault().flatMap(ValueError::field));
        assertEquals(
                Optional.of(new RuleId("R-C9")),
                flow("VISITED_BREACH", "2010-04-19").fault().flatMap(ValueError::rule));
        assertTrue(flow("VISITED", "").fault().orElseThrow().remedy().en().endsWith("VISITED_BREACH"));
    }

    private FlowFactMapper flow(String detail, String until) {
        ProcessingContext standing = platform.basis();
        FlowRecord record = new FlowRecord(
                Flow.F10_PPAE_STEP,
                Optional.empty(),
                new PoleEmploiId("1234567A"),
                Optional.of(InMemoryServices.LYON),
                Optional.of(LocalDate.of(2010, 4, 1)),
                Optional.of(ON),
                Optional.of(detail),
                Optional.empty(),
                Optional.of("no answer"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                Optional.empty());
        return new FlowFactMapper(
                record, new ProcessingContext(standing.map(), standing.frame(), standing.agreements(), Visited.FACTS));
    }

    private List<String> rules(ToldFact told) {
        return assertThrows(RefusedException.class, () -> platform.tell(ADVISER, cotraitance, told)).refusals().stream()
                .map(refusal -> refusal.rule().value())
                .toList();
    }

    private static ToldFact told(String on, String until) {
        return FactRow.of(
                        FactRow.word(Visited.FACTS, "VISITED"),
                        LocalDate.parse(on),
                        "BREACH",
                        null,
                        "no answer",
                        LocalDate.parse(until))
                .read();
    }

    private static UnreadableValueException unreadable(String kind, String detail, LocalDate until) {
        return assertThrows(UnreadableValueException.class, () -> FactRow.of(
                        FactRow.word(Visited.FACTS, kind), ON, detail, null, null, until)
                .read());
    }

    /** I-X2: a message without an identifier keeps the key that it had before kinds of facts were described in one place. */
    @Test
    public void keysOfMessagesStayTheSame() {
        assertEquals(
                "azr5xQ36_5-cRfPg0GNRmInHarMmhat_e3523NsEWbs",
                FactRow.of(
                                FactRow.word(FactTypes.STANDING, "ALERT_CLOSED"),
                                ON,
                                "POLE_EMPLOI",
                                LocalDate.of(2010, 4, 2),
                                "came back",
                                null)
                        .keyOf("1234567A", "69382S00"));
        assertEquals(
                "-O32oEePlXD9vVSlyWdkUR_EeN-sCHyZaWQWgJW43SE",
                FactRow.of(FactRow.word(FactTypes.STANDING, "EXCUSED"), ON, "TRAINING", null, null, UNTIL)
                        .keyOf("17"));
        assertEquals(
                "ggKtYaFiJ51lhDK5rQ1ZqhkbsVi7Vdkn0P7ofykoquM",
                FactRow.of(FactRow.word(FactTypes.STANDING, "STRUCK_OFF"), ON, null, null, null, null)
                        .keyOf("17"));
    }
}

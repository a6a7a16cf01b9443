// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.spi.OutboxRepository;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.Test;

/** The outbox on both engines: written with the fact, sealed by the day, last word kept. */
public class OutboxRepositoryTest extends PersonFileTestCase {

    private CotraitanceId cotraitance;

    @Test
    public void whatWasToldLastIsReadBack() {
        YoungPersonId id = affected();
        tell(id, OutboxMessage.Action.TELL, "2010-01-12", Optional.empty());
        long late = read(id).facts().get(0).id();
        tell(id, OutboxMessage.Action.CORRECT, "2010-01-11", Optional.of(late));
        assertEquals(told("2010-01-11"), open(id));
        List<OutboxRecord> records = inTransaction(work -> work.outgoing().recordsOf(cotraitance));
        assertEquals(
                List.of(OutboxMessage.Action.TELL, OutboxMessage.Action.CORRECT),
                records.stream().map(OutboxRecord::action).toList());
        assertEquals(read(id).facts().get(0), records.get(1).because().orElseThrow());
        tell(id, OutboxMessage.Action.CANCEL, "2010-01-11", Optional.of(late));
        assertEquals(new TreeMap<>(), open(id));
    }

    /** The telling goes the way of its transaction. */
    @Test
    public void whatIsRolledBackWasNeverTold() {
        YoungPersonId id = affected();
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(work -> {
                    PersonFile file =
                            work.open(TestPeople.ADMINISTRATOR, List.of(id)).get(id);
                    file.tell(new OutboxMessage(OutboxMessage.Action.TELL, statement("2010-01-12"), Optional.empty()));
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(0, count("select count(*) from outbox"));
    }

    @Test
    public void aSealedDayGetsNothingMore() {
        YoungPersonId id = affected();
        tell(id, OutboxMessage.Action.TELL, "2010-01-12", Optional.empty());
        LocalDate today = LocalDate.of(2012, 1, 2);
        inTransaction(work -> {
            work.outgoing().seal(today);
            work.outgoing().seal(today);
            return null;
        });
        tell(id, OutboxMessage.Action.CORRECT, "2010-01-11", Optional.empty());
        assertEquals(Optional.of(new OutboxRepository.Day(today, Map.of(Flow.F1_AFFECTATION, 1))), day(today));
        assertEquals(1, records(today));
        assertEquals(1, records(today.plusDays(1)));
        assertEquals(Optional.empty(), day(today.plusDays(1)));
    }

    @Test
    public void filesAreSummedAndAcknowledgedByPartner() {
        YoungPersonId id = affected();
        tell(id, OutboxMessage.Action.TELL, "2010-01-12", Optional.empty());
        LocalDate today = LocalDate.of(2012, 1, 2);
        OutboxFile.Sum sum = new OutboxFile.Sum("a".repeat(64), 12);
        OutboxFile.Acknowledgement said =
                new OutboxFile.Acknowledgement(sum.sha256(), "gide", Instant.parse("2012-01-01T00:00:00Z"));
        inTransaction(work -> {
            OutboxRepository outgoing = work.outgoing();
            outgoing.seal(today);
            outgoing.recordFile(ExchangePartner.GIDE, today, "csv", sum);
            outgoing.recordAcknowledgement(ExchangePartner.GIDE, today, said);
            return null;
        });
        inTransaction(work -> {
            OutboxRepository outgoing = work.outgoing();
            assertEquals(Map.of("csv", sum), outgoing.sums(ExchangePartner.GIDE, today));
            assertEquals(Map.of(), outgoing.sums(ExchangePartner.DUDE, today));
            assertEquals(Optional.of(said), outgoing.acknowledgement(ExchangePartner.GIDE, today));
            assertEquals(
                    0,
                    outgoing.days(Optional.empty(), Optional.of(ExchangePartner.GIDE), 9)
                            .size());
            assertEquals(
                    1,
                    outgoing.days(Optional.empty(), Optional.of(ExchangePartner.DUDE), 9)
                            .size());
            return null;
        });
    }

    /** F10: several steps of one day, with what they say besides, are told apart and come back as they were told. */
    @Test
    public void stepsOfOneDayAreToldApart() {
        YoungPersonId id = affected();
        Statement excuse = step("EXCUSED_TRAINING", Optional.of(TestPeople.day("2010-03-31")), Optional.empty());
        Statement adviser = step("ADVISER_NAMED", Optional.empty(), Optional.of(new AdviserId("c.durand")));
        inTransaction(work -> {
            PersonFile file = work.open(TestPeople.ADMINISTRATOR, List.of(id)).get(id);
            file.tell(new OutboxMessage(OutboxMessage.Action.TELL, excuse, Optional.empty()));
            file.tell(new OutboxMessage(OutboxMessage.Action.TELL, adviser, Optional.empty()));
            return null;
        });
        assertEquals(new TreeMap<>(Map.of(excuse.key(), excuse, adviser.key(), adviser)), open(id));
    }

    private Statement step(String word, Optional<LocalDate> until, Optional<AdviserId> adviser) {
        LocalDate on = TestPeople.day("2010-02-01");
        return new Statement(
                new Statement.Key(Flow.F10_PPAE_STEP, Optional.of(cotraitance), Optional.of(on), Optional.of(word)),
                Optional.of(TestPeople.LYON),
                Optional.of(TestPeople.day("2010-01-11")),
                on,
                Optional.of(word),
                Optional.empty(),
                Optional.empty(),
                until,
                adviser);
    }

    private YoungPersonId affected() {
        return inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(1));
            cotraitance = TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11");
            return file.id();
        });
    }

    private void tell(YoungPersonId id, OutboxMessage.Action action, String on, Optional<Long> because) {
        inTransaction(work -> {
            work.open(TestPeople.ADMINISTRATOR, List.of(id))
                    .get(id)
                    .tell(new OutboxMessage(action, statement(on), because));
            return null;
        });
    }

    private Statement statement(String on) {
        return new Statement(
                new Statement.Key(Flow.F1_AFFECTATION, Optional.of(cotraitance), Optional.empty()),
                Optional.of(TestPeople.LYON),
                Optional.of(TestPeople.day("2010-01-11")),
                TestPeople.day(on),
                Optional.empty(),
                Optional.of(TestPeople.SITE_LYON),
                Optional.of(TestPeople.day("2010-02-01")));
    }

    private SortedMap<Statement.Key, Statement> told(String on) {
        return new TreeMap<>(Map.of(statement(on).key(), statement(on)));
    }

    private SortedMap<Statement.Key, Statement> open(YoungPersonId id) {
        return inTransaction(
                work -> work.open(TestPeople.ADMINISTRATOR, List.of(id)).get(id).lastTold());
    }

    private Optional<OutboxRepository.Day> day(LocalDate day) {
        return inTransaction(work -> work.outgoing().day(day));
    }

    private int records(LocalDate day) {
        return inTransaction(work -> work.outgoing().records(day, Set.of(Flow.F1_AFFECTATION), 0, 10))
                .size();
    }
}

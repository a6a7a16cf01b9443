// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.InboxService;
import fr.relais.cotraitance.internal.YoungPeopleService;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.fixtures.Await;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.After;
import org.junit.Test;

/**
 * R-X1: what a record waits for comes in one transaction while the record comes in another. Each test stops the one before its end until
 * the other is over or waits for a lock: in whatever order they end, nothing is left waiting.
 */
public class OrphansMeanwhileTest extends FlowTestCase {

    private static final Caller ALSACE_SYSTEM = Caller.of("p3-42", List.of("partner", "region:42"));
    private static final Caller ML_LYON = Caller.of("p3-lyon", List.of("partner", "ml:" + TestPeople.LYON));

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    /** Ends the thread of the test. */
    @After
    public void endTheOther() {
        other.shutdownNow();
    }

    @Test
    public void thePersonComesWhileARecordIsKept() throws Exception {
        Meanwhile taking = new Meanwhile(() -> person(1));
        take(taking, GIDE, "a", f1(1, "f1", "2010-01-11"), f2(1, "f2", "2010-01-11", "2010-01-20"));
        taking.over();
        nothingWaits();
        assertEquals(2, kept(RecordState.APPLIED).size());
    }

    @Test
    public void aRecordComesWhileThePersonIsMade() throws Exception {
        Meanwhile making = new Meanwhile(
                () -> take(files, GIDE, "a", f1(1, "f1", "2010-01-11"), f2(1, "f2", "2010-01-11", "2010-01-20")));
        people = new YoungPeopleService(making, TestPlaces::map, agreed);
        person(1);
        making.over();
        nothingWaits();
        assertEquals(2, kept(RecordState.APPLIED).size());
    }

    /** What corrects a record waits for that record, and that one for the person. */
    @Test
    public void thePersonComesWhileACorrectionIsKept() throws Exception {
        take(files, GIDE, "a", f1(1, "f1", "2010-01-11"));
        Meanwhile taking = new Meanwhile(() -> person(1));
        take(taking, GIDE, "b", correcting("f1", f1(1, "again", "2010-01-12")));
        taking.over();
        nothingWaits();
        assertTrue(dump(1), dump(1).contains("on=2010-01-12"));
    }

    /** I-X12: what somebody writes into the place of a record names another person. */
    @Test
    public void thePersonComesWhileARecordIsCorrectedHere() throws Exception {
        take(files, GIDE, "a", f1(2, "f1", "2010-01-11"));
        long wrong = kept(RecordState.ORPHAN).get(0).id();
        Meanwhile correcting = new Meanwhile(() -> person(1));
        new InboxService(correcting, TestPlaces::map, agreed)
                .correct(GIDE, wrong, () -> new Inbox.Instead(f1(1, "f1", "2010-01-11"), "{corrected}"));
        correcting.over();
        nothingWaits();
    }

    /** R-D1: a mission locale sees only whom somebody has entrusted to it. */
    @Test
    public void theAffectationComesWhileARecordOfTheMissionLocaleIsKept() throws Exception {
        person(1);
        Meanwhile taking = new Meanwhile(() -> take(files, GIDE, "a", f1(1, "f1", "2010-01-11")));
        take(taking, ML_LYON, "b", f2(1, "f2", "2010-01-11", "2010-01-20"));
        taking.over();
        nothingWaits();
        assertEquals(2, kept(RecordState.APPLIED).size());
    }

    @Test
    public void aRecordOfTheMissionLocaleComesWhileTheAffectationIsKept() throws Exception {
        person(1);
        Meanwhile taking = new Meanwhile(() -> take(files, ML_LYON, "b", f2(1, "f2", "2010-01-11", "2010-01-20")));
        take(taking, GIDE, "a", f1(1, "f1", "2010-01-11"));
        taking.over();
        nothingWaits();
        assertEquals(2, kept(RecordState.APPLIED).size());
    }

    /** I-X16: a move brings somebody into a region's scope. */
    @Test
    public void thePersonMovesWhileARecordOfTheNewRegionsSystemIsKept() throws Exception {
        person(1);
        Meanwhile taking = new Meanwhile(() -> move(files, 1, TestPeople.STRASBOURG_CITY, "2010-03-01"));
        take(taking, ALSACE_SYSTEM, "a", struckOff(1, "f4"));
        taking.over();
        nothingWaits();
        assertEquals(1, kept(RecordState.APPLIED).size());
    }

    @Test
    public void aRecordOfTheNewRegionsSystemComesWhileThePersonMoves() throws Exception {
        person(1);
        Meanwhile moving = new Meanwhile(() -> take(files, ALSACE_SYSTEM, "a", struckOff(1, "f4")));
        move(moving, 1, TestPeople.STRASBOURG_CITY, "2010-03-01");
        moving.over();
        nothingWaits();
        assertEquals(1, kept(RecordState.APPLIED).size());
    }

    /** I-X6: about two people, so that no file is locked by both. */
    @Test
    public void aRecordComesWhileOneThatNamesItAboutSomebodyElseIsKept() throws Exception {
        person(1);
        person(2);
        Meanwhile taking = new Meanwhile(() -> take(files, GIDE, "b", f1(2, "named", "2010-01-11")));
        take(taking, GIDE, "a", correcting("named", f1(1, "naming", "2010-01-11")));
        taking.over();
        theNamingOneIsRejected();
    }

    @Test
    public void aRecordThatNamesOneAboutSomebodyElseComesWhileThatOneIsKept() throws Exception {
        person(1);
        person(2);
        Meanwhile taking =
                new Meanwhile(() -> take(files, GIDE, "a", correcting("named", f1(1, "naming", "2010-01-11"))));
        take(taking, GIDE, "b", f1(2, "named", "2010-01-11"));
        taking.over();
        theNamingOneIsRejected();
    }

    /** Likewise at the end of a chain. */
    @Test
    public void aRecordComesWhileTheLastOfAChainThatEndsAtItIsKept() throws Exception {
        person(1);
        person(2);
        take(files, GIDE, "c", correcting("named", f1(1, "link", "2010-01-11")));
        Meanwhile taking = new Meanwhile(() -> take(files, GIDE, "b", f1(2, "named", "2010-01-11")));
        take(taking, GIDE, "a", correcting("link", f1(1, "naming", "2010-01-11")));
        taking.over();
        nothingWaits();
        assertEquals(2, kept(RecordState.REJECTED).size());
    }

    private void theNamingOneIsRejected() {
        nothingWaits();
        assertEquals(
                List.of("naming"),
                kept(RecordState.REJECTED).stream().map(InboxRecord::key).toList());
        assertEquals(
                List.of("named"),
                kept(RecordState.APPLIED).stream().map(InboxRecord::key).toList());
    }

    private void nothingWaits() {
        assertEquals(
                List.of(),
                kept(RecordState.ORPHAN).stream().map(InboxRecord::key).toList());
    }

    private void take(PersonFileRepository through, Caller caller, String hash, FlowRecord... records) {
        FlowFile file = inbox.begin(caller, "night", hash, FlowFormat.NDJSON);
        new InboxService(through, TestPlaces::map, agreed).take(caller, file.id(), 0, lines(records));
        inbox.finish(caller, file.id());
    }

    /** Runs something in another transaction when all is done in one and nothing of it committed. */
    private final class Meanwhile implements PersonFileRepository {

        private final Runnable elsewhere;
        private Optional<Future<?>> running = Optional.empty();

        Meanwhile(Runnable elsewhere) {
            this.elsewhere = elsewhere;
        }

        @Override
        public <T> T inTransaction(Function<UnitOfWork, T> work) {
            return files.inTransaction(open -> {
                T result = work.apply(open);
                if (running.isEmpty()) {
                    running = Optional.of(other.submit(elsewhere));
                }
                untilOverOrWaiting(running.get());
                return result;
            });
        }

        /** Waits for it. */
        void over() throws Exception {
            running.orElseThrow().get(60, TimeUnit.SECONDS);
        }
    }

    private void untilOverOrWaiting(Future<?> running) {
        Await.until("it is over or waits", () -> running.isDone() || somebodyWaits());
    }

    /** Whether the engine has a transaction wait for a lock. */
    private boolean somebodyWaits() {
        return count(
                        database == Database.DERBY
                                ? "select count(*) from syscs_diag.lock_table where state = 'WAIT'"
                                : "select count(*) from pg_locks where not granted")
                > 0;
    }
}

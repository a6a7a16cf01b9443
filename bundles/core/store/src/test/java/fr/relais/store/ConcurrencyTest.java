// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.YoungPersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** Several threads want the same thing. */
public class ConcurrencyTest extends PersonFileTestCase {

    private static final int THREADS = 8;

    /** The person's lock comes before the facts are read, so no thread derives from half of them. */
    @Test
    public void twoThreadsOnOnePersonLoseNothing() throws Exception {
        YoungPersonId id = inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(1));
            TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11");
            return file.id();
        });
        int each = 25;
        together(2, thread -> {
            for (int i = 0; i < each; i++) {
                int day = i;
                inTransaction(work -> {
                    PersonFile file =
                            work.open(TestPeople.ADMINISTRATOR, List.of(id)).get(id);
                    file.add(
                            new Fact.Interviewed(
                                    TestPeople.day("2010-02-01").plusDays(day),
                                    TestPeople.LYON,
                                    InterviewKind.INDIVIDUAL),
                            "p3-" + thread,
                            "interview " + day);
                    TestPeople.project(file);
                    return null;
                });
            }
            return null;
        });
        assertEquals(4 + 2 * each, read(id).facts().size());
        assertEquals(List.of("2010-02-01"), rows("select initialised_on from cotraitance"));
    }

    /** Whoever expects many facts draws their numbers at once, but none of them for somebody whose file is locked only afterwards. */
    @Test
    public void numbersOfOnePersonsFactsFollowTheOrderOfRecording() {
        List<YoungPersonId> ids = inTransaction(work -> List.of(
                TestPeople.create(work, TestPeople.lyonnaise(1)).id(),
                TestPeople.create(work, TestPeople.lyonnaise(2)).id()));
        inTransaction(work -> {
            work.expectRows(1000, 10);
            touch(work, ids.get(0), 1);
            inTransaction(other -> {
                touch(other, ids.get(1), 2);
                return null;
            });
            touch(work, ids.get(1), 3);
            return null;
        });
        assertEquals(
                List.of("p3-2", "p3-3"),
                read(ids.get(1)).facts().stream()
                        .filter(known -> known.fact() instanceof Fact.CivisEntered)
                        .map(RecordedFact::origin)
                        .toList());
    }

    /** R-E6: three places, eight threads. */
    @Test
    public void theLastPlaceIsTakenOnce() throws Exception {
        int places = 3;
        AtomicInteger refused = new AtomicInteger();
        together(THREADS, thread -> {
            boolean got = inTransaction(work -> {
                PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(thread + 1));
                UnitOfWork.Taken taken = work.lockPlacesTaken(TestPeople.LYON, 2010, TestPeople.day("2010-01-11"));
                if (taken.counted() + taken.awaiting() >= places) {
                    return false;
                }
                TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11");
                return true;
            });
            if (!got) {
                refused.incrementAndGet();
            }
            return null;
        });
        assertEquals(places, count("select count(*) from cotraitance"));
        assertEquals(THREADS - places, refused.get());
    }

    /** W2: the same new person from two files at once is one person; the transaction that came second ran again. */
    @Test
    public void theSameNewPersonFromSeveralThreadsIsOne() throws Exception {
        AtomicInteger created = new AtomicInteger();
        together(THREADS, thread -> {
            boolean mine = inTransaction(work -> {
                if (!work.find(TestPeople.ADMINISTRATOR, List.of(TestPeople.identifier(1)))
                        .isEmpty()) {
                    return false;
                }
                TestPeople.create(work, TestPeople.lyonnaise(1));
                return true;
            });
            if (mine) {
                created.incrementAndGet();
            }
            return null;
        });
        assertEquals(1, created.get());
        assertEquals(1, count("select count(*) from person"));
        assertEquals(3, count("select count(*) from fact"));
    }

    /** Two works that open the same people in opposite orders, one after the other, are told to deadlock: one of them runs again. */
    @Test
    public void aDeadlockIsRunAgain() throws Exception {
        List<YoungPersonId> ids = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            int number = i;
            ids.add(inTransaction(work ->
                    TestPeople.create(work, TestPeople.lyonnaise(number)).id()));
        }
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger runs = new AtomicInteger();
        together(
                2,
                thread -> inTransaction(work -> {
                    runs.incrementAndGet();
                    touch(work, ids.get(thread), thread);
                    bothHoldOne.countDown();
                    await(bothHoldOne);
                    touch(work, ids.get(1 - thread), thread);
                    return null;
                }));
        assertTrue("nobody was in the way", runs.get() > 2);
        assertEquals(4, count("select count(*) from fact where kind = 3"));
    }

    private static void touch(UnitOfWork work, YoungPersonId id, int thread) {
        work.open(TestPeople.ADMINISTRATOR, List.of(id))
                .get(id)
                .add(new Fact.CivisEntered(TestPeople.day("2010-01-11")), "p3-" + thread, "civis/" + id);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private interface Part {
        Object of(int thread) throws Exception;
    }

    private static void together(int threads, Part part) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<Object>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                Callable<Object> call = () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return part.of(thread);
                };
                parts.add(pool.submit(call));
            }
            for (Future<Object> done : parts) {
                done.get(120, TimeUnit.SECONDS);
            }
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.host.PluginStamp;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Test;

/** I-G17: of all versions of a plug-in one runs at a time, and none while a thread is out. */
public class TurnsTest {

    private static final long BUDGET_MILLIS = 50;
    private static final PluginStamp FIRST = new PluginStamp("a.loops", "org.region", "1.0.0");
    private static final PluginStamp NEXT = new PluginStamp("a.loops", "org.region", "1.1.0");

    private final AtomicLong nanos = new AtomicLong();
    private final Turns turns = new Turns(() -> Fakes.limits(BUDGET_MILLIS, 1), nanos::get, Fakes.CLOCK);
    private final List<String> asked = new ArrayList<>();

    /** What has been handed to threads and hasn't run. */
    private final Queue<Runnable> handed = new ArrayDeque<>();

    @Test
    public void versionsTakeTurnsInTheOrderInWhichTheyCame() {
        turns.take(FIRST, round("first"), handed::add);
        turns.take(NEXT, round("next"), handed::add);
        turns.take(FIRST, round("first again"), handed::add);
        assertEquals("no two at once", 1, handed.size());
        handed.remove().run();
        assertEquals(1, handed.size());
        handed.remove().run();
        handed.remove().run();
        assertEquals(List.of("first", "next", "first again"), asked);
        assertTrue(handed.isEmpty());
    }

    @Test
    public void oneThatDoesntComeBackIsSetApartAfterABudgetUntilItDoes() {
        Round<String, String> stuck = round("stuck");
        turns.take(FIRST, stuck, handed::add);
        assertEquals(Optional.empty(), turns.out());
        turns.tell(stuck, Thread.currentThread());
        assertEquals("it may be on its way back", Optional.empty(), turns.out());
        pass(BUDGET_MILLIS);
        assertEquals(Optional.of(FIRST), turns.out());
        assertEquals(FIRST, turns.runaway().orElseThrow().version());
        assertTrue(turns.runaway().orElseThrow().stack().stream().anyMatch(line -> line.contains("TurnsTest")));
        handed.remove().run();
        assertEquals(Optional.empty(), turns.out());
        assertEquals(Optional.empty(), turns.runaway());
    }

    @Test
    public void onlyTheOneWhoseTurnItIsCanBeOut() {
        Round<String, String> over = round("over");
        Round<String, String> waits = round("waits");
        turns.take(FIRST, over, handed::add);
        handed.remove().run();
        turns.take(FIRST, round("running"), handed::add);
        turns.take(NEXT, waits, handed::add);
        turns.tell(over, Thread.currentThread());
        turns.tell(waits, Thread.currentThread());
        pass(BUDGET_MILLIS);
        assertEquals(Optional.empty(), turns.out());
    }

    @Test
    public void whoCantRunHoldsUpNobody() {
        Executor leaving = work -> {
            throw new RejectedExecutionException();
        };
        Executor none = work -> {
            throw new OutOfMemoryError("unable to create native thread");
        };
        Round<String, String> left = round("left");
        Round<String, String> threadless = round("threadless");
        turns.take(FIRST, left, leaving);
        turns.take(NEXT, threadless, none);
        assertEquals(List.of(new Reply.Unanswered<String>(Fault.GONE)), left.replies());
        assertEquals(List.of(new Reply.Unanswered<String>(Fault.threw(new OutOfMemoryError()))), threadless.replies());
        turns.take(NEXT, round("next"), handed::add);
        handed.remove().run();
        assertEquals(List.of("next"), asked);
    }

    @Test
    public void aVersionThatHasTooManyWaitingCrowdsOutNoOther() {
        turns.take(FIRST, round("running"), handed::add);
        for (int i = 0; i < 64; i++) {
            assertTrue(turns.take(FIRST, round("waits"), handed::add));
        }
        assertFalse(turns.take(FIRST, round("too many"), handed::add));
        assertTrue(turns.take(NEXT, round("next"), handed::add));
    }

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    private Round<String, String> round(String name) {
        return new Round<>(
                inquiry -> {
                    asked.add(inquiry);
                    return new Reply.Answered<>(inquiry);
                },
                List.of(name),
                new Unwatched(),
                nanos::get);
    }

    /** Nobody wants anything of a round. */
    private static final class Unwatched implements Round.Watch {

        @Override
        public Optional<Fault> bars() {
            return Optional.empty();
        }

        @Override
        public boolean stops(Object round) {
            return false;
        }

        @Override
        public void answered(Object round) {
            // nobody counts
        }

        @Override
        public boolean missed(Object round, Fault fault) {
            return false;
        }

        @Override
        public void exhausted(Object round, Fault fault) {
            // nobody rests
        }

        @Override
        public void ended(Object round, long nanos) {
            // nobody waits
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.pluginhost.PluginVersionId;
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
public class VersionQueueTest {

    private static final long BUDGET_MILLIS = 50;
    private static final PluginVersionId FIRST = new PluginVersionId("a.loops", "org.region", "1.0.0");
    private static final PluginVersionId NEXT = new PluginVersionId("a.loops", "org.region", "1.1.0");

    private final AtomicLong nanos = new AtomicLong();
    private final VersionQueue turns = new VersionQueue(() -> Fakes.limits(BUDGET_MILLIS, 1), nanos::get, Fakes.CLOCK);
    private final List<String> asked = new ArrayList<>();

    /** What has been handed to threads and hasn't run. */
    private final Queue<Runnable> handed = new ArrayDeque<>();

    @Test
    public void versionsTakeTurnsInTheOrderInWhichTheyCame() {
        turns.enqueue(FIRST, round("first"), handed::add);
        turns.enqueue(NEXT, round("next"), handed::add);
        turns.enqueue(FIRST, round("first again"), handed::add);
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
        BatchCall<String, String> stuck = round("stuck");
        turns.enqueue(FIRST, stuck, handed::add);
        assertEquals(Optional.empty(), turns.quarantined());
        turns.interrupted(stuck, Thread.currentThread());
        assertEquals("it may be on its way back", Optional.empty(), turns.quarantined());
        pass(BUDGET_MILLIS);
        assertEquals(Optional.of(FIRST), turns.quarantined());
        assertEquals(FIRST, turns.runaway().orElseThrow().version());
        assertTrue(turns.runaway().orElseThrow().stack().stream().anyMatch(line -> line.contains("VersionQueueTest")));
        handed.remove().run();
        assertEquals(Optional.empty(), turns.quarantined());
        assertEquals(Optional.empty(), turns.runaway());
    }

    @Test
    public void onlyTheOneWhoseTurnItIsCanBeOut() {
        BatchCall<String, String> over = round("over");
        BatchCall<String, String> waits = round("waits");
        turns.enqueue(FIRST, over, handed::add);
        handed.remove().run();
        turns.enqueue(FIRST, round("running"), handed::add);
        turns.enqueue(NEXT, waits, handed::add);
        turns.interrupted(over, Thread.currentThread());
        turns.interrupted(waits, Thread.currentThread());
        pass(BUDGET_MILLIS);
        assertEquals(Optional.empty(), turns.quarantined());
    }

    @Test
    public void whoCantRunHoldsUpNobody() {
        Executor leaving = work -> {
            throw new RejectedExecutionException();
        };
        Executor none = work -> {
            throw new OutOfMemoryError("unable to create native thread");
        };
        BatchCall<String, String> left = round("left");
        BatchCall<String, String> threadless = round("threadless");
        turns.enqueue(FIRST, left, leaving);
        turns.enqueue(NEXT, threadless, none);
        assertEquals(List.of(new Reply.Unanswered<String>(UnansweredReason.GONE)), left.replies());
        assertEquals(
                List.of(new Reply.Unanswered<String>(UnansweredReason.threw(new OutOfMemoryError()))),
                threadless.replies());
        turns.enqueue(NEXT, round("next"), handed::add);
        handed.remove().run();
        assertEquals(List.of("next"), asked);
    }

    @Test
    public void aVersionThatHasTooManyWaitingCrowdsOutNoOther() {
        turns.enqueue(FIRST, round("running"), handed::add);
        for (int i = 0; i < 64; i++) {
            assertTrue(turns.enqueue(FIRST, round("waits"), handed::add));
        }
        assertFalse(turns.enqueue(FIRST, round("too many"), handed::add));
        assertTrue(turns.enqueue(NEXT, round("next"), handed::add));
    }

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    private BatchCall<String, String> round(String name) {
        return new BatchCall<>(
                inquiry -> {
                    asked.add(inquiry);
                    return new Reply.Answered<>(inquiry);
                },
                List.of(name),
                new Unwatched(),
                nanos::get);
    }

    /** Nobody wants anything of a round. */
    private static final class Unwatched implements BatchCall.Listener {

        @Override
        public Optional<UnansweredReason> quarantine() {
            return Optional.empty();
        }

        @Override
        public boolean forbids(Object round) {
            return false;
        }

        @Override
        public void answered(Object round) {
            // nobody counts
        }

        @Override
        public boolean failed(Object round, UnansweredReason fault) {
            return false;
        }

        @Override
        public void exhausted(Object round, UnansweredReason fault) {
            // nobody rests
        }

        @Override
        public void ended(Object round, long nanos) {
            // nobody waits
        }
    }
}

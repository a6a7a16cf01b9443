// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.pluginhost.PluginMetrics.Breaker.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Test;

public class CircuitBreakerTest {

    private static final UnansweredReason THREW = UnansweredReason.threw(new IllegalStateException());
    private static final GuardLimits LIMITS =
            new GuardLimits(1000, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(35), 3);
    private static final Instant NOON = Instant.parse("2010-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(5));
    private final CircuitBreaker breaker = new CircuitBreaker(() -> LIMITS, nanos::get);

    @Test
    public void opensAfterSomeMissingAnswersInARow() {
        Object round = new Object();
        assertTrue(breaker.allows(round));
        assertFalse(breaker.recordFailure(round, THREW));
        assertFalse(breaker.recordFailure(round, THREW));
        breaker.recordAnswer(round);
        assertFalse(breaker.recordFailure(round, THREW));
        assertFalse(breaker.recordFailure(round, THREW));
        assertTrue(breaker.recordFailure(round, THREW));
        assertTrue(breaker.forbids(round));
        assertFalse(breaker.allows(new Object()));
        assertEquals(1, breaker.snapshot(NOON).openings());
        assertEquals(Optional.of(THREW), breaker.lastFault());
    }

    /** Its first answer closes it, and the next failure rests it as long as the first time. */
    @Test
    public void oneProbeClosesItAgain() {
        breaker.open(UnansweredReason.LATE);
        pass(Duration.ofSeconds(10));
        Object probe = new Object();
        assertEquals(State.HALF_OPEN, breaker.snapshot(NOON).state());
        assertTrue(breaker.allows(probe));
        assertFalse("one at a time", breaker.allows(new Object()));
        breaker.recordAnswer(new Object());
        assertTrue("another round's answer says nothing", breaker.forbids(new Object()));
        breaker.recordAnswer(probe);
        breaker.release(probe);
        assertEquals(State.CLOSED, breaker.snapshot(NOON).state());
        assertTrue(breaker.allows(new Object()));
        breaker.open(UnansweredReason.LATE);
        assertEquals(Optional.of(NOON.plusSeconds(10)), breaker.snapshot(NOON).until());
    }

    @Test
    public void aProbeThatFailsRestsItTwiceAsLongUpToTheLongest() {
        breaker.open(UnansweredReason.LATE);
        for (int seconds : new int[] {10, 20, 35, 35}) {
            assertEquals(
                    Optional.of(NOON.plusSeconds(seconds)),
                    breaker.snapshot(NOON).until());
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertFalse(breaker.allows(new Object()));
            pass(Duration.ofNanos(1));
            Object probe = new Object();
            assertTrue(breaker.allows(probe));
            assertTrue("one missing answer is enough", breaker.recordFailure(probe, THREW));
            breaker.release(probe);
        }
        assertEquals("open all the while", 1, breaker.snapshot(NOON).openings());
        assertEquals(Optional.of(NOON.minusSeconds(100)), breaker.snapshot(NOON).since());
    }

    @Test
    public void aProbeThatAskedNothingLeavesTheTurnToTheNext() {
        breaker.open(UnansweredReason.LATE);
        pass(Duration.ofSeconds(10));
        Object probe = new Object();
        assertTrue(breaker.allows(probe));
        breaker.release(probe);
        assertTrue(breaker.allows(new Object()));
    }

    /** What was asked before it opened and comes late changes nothing. */
    @Test
    public void aLateAnswerDoesntCloseIt() {
        Object round = new Object();
        assertTrue(breaker.allows(round));
        breaker.open(UnansweredReason.LATE);
        breaker.recordAnswer(round);
        assertEquals(State.OPEN, breaker.snapshot(NOON).state());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

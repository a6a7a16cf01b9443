// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.host.PluginWork.Breaker.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Test;

public class BreakerTest {

    private static final Fault THREW = Fault.threw(new IllegalStateException());
    private static final Limits LIMITS =
            new Limits(1000, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(35), 3);
    private static final Instant NOON = Instant.parse("2010-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(5));
    private final Breaker breaker = new Breaker(() -> LIMITS, nanos::get);

    @Test
    public void opensAfterSomeMissingAnswersInARow() {
        Object round = new Object();
        assertTrue(breaker.admits(round));
        assertFalse(breaker.missed(round, THREW));
        assertFalse(breaker.missed(round, THREW));
        breaker.answered(round);
        assertFalse(breaker.missed(round, THREW));
        assertFalse(breaker.missed(round, THREW));
        assertTrue(breaker.missed(round, THREW));
        assertTrue(breaker.stops(round));
        assertFalse(breaker.admits(new Object()));
        assertEquals(1, breaker.view(NOON).openings());
        assertEquals(Optional.of(THREW), breaker.lastFault());
    }

    /** Its first answer closes it, and the next failure rests it as long as the first time. */
    @Test
    public void oneProbeClosesItAgain() {
        breaker.open(Fault.LATE);
        pass(Duration.ofSeconds(10));
        Object probe = new Object();
        assertEquals(State.HALF_OPEN, breaker.view(NOON).state());
        assertTrue(breaker.admits(probe));
        assertFalse("one at a time", breaker.admits(new Object()));
        breaker.answered(new Object());
        assertTrue("another round's answer says nothing", breaker.stops(new Object()));
        breaker.answered(probe);
        breaker.settled(probe);
        assertEquals(State.CLOSED, breaker.view(NOON).state());
        assertTrue(breaker.admits(new Object()));
        breaker.open(Fault.LATE);
        assertEquals(Optional.of(NOON.plusSeconds(10)), breaker.view(NOON).until());
    }

    @Test
    public void aProbeThatFailsRestsItTwiceAsLongUpToTheLongest() {
        breaker.open(Fault.LATE);
        for (int seconds : new int[] {10, 20, 35, 35}) {
            assertEquals(
                    Optional.of(NOON.plusSeconds(seconds)), breaker.view(NOON).until());
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertFalse(breaker.admits(new Object()));
            pass(Duration.ofNanos(1));
            Object probe = new Object();
            assertTrue(breaker.admits(probe));
            assertTrue("one missing answer is enough", breaker.missed(probe, THREW));
            breaker.settled(probe);
        }
        assertEquals("open all the while", 1, breaker.view(NOON).openings());
        assertEquals(Optional.of(NOON.minusSeconds(100)), breaker.view(NOON).since());
    }

    @Test
    public void aProbeThatAskedNothingLeavesTheTurnToTheNext() {
        breaker.open(Fault.LATE);
        pass(Duration.ofSeconds(10));
        Object probe = new Object();
        assertTrue(breaker.admits(probe));
        breaker.settled(probe);
        assertTrue(breaker.admits(new Object()));
    }

    /** What was asked before it opened and comes late changes nothing. */
    @Test
    public void aLateAnswerDoesntCloseIt() {
        Object round = new Object();
        assertTrue(breaker.admits(round));
        breaker.open(Fault.LATE);
        breaker.answered(round);
        assertEquals(State.OPEN, breaker.view(NOON).state());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.time.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.time.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.Test;

/** What time it is, and how much passes. */
public class SystemTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    public void anInstantIsAsPreciseAsTheEnginesKeepIt() {
        Clock clock = new SystemClock(Clock.fixed(Instant.parse("2010-01-11T08:00:00.123456789Z"), ZoneOffset.UTC));
        assertEquals(Instant.parse("2010-01-11T08:00:00.123456Z"), clock.instant());
        assertEquals(clock.instant(), clock.withZone(PARIS).instant());
        assertEquals(PARIS, clock.withZone(PARIS).getZone());
        assertEquals(ZoneOffset.UTC, clock.getZone());
    }

    @Test
    public void theTickerNeverGoesBack() {
        Ticker ticker = new SystemTicker();
        long before = ticker.read();
        assertTrue(ticker.read() - before >= 0);
    }

    @Test
    public void waitsUntilTheLatchIsOpenOrTheTimeHasPassed() throws InterruptedException {
        Ticker ticker = new SystemTicker();
        assertTrue(ticker.await(new CountDownLatch(0), 0));
        long before = ticker.read();
        assertFalse(ticker.await(new CountDownLatch(1), 1_000_000));
        ticker.sleep(1_000_000);
        assertTrue(ticker.read() - before >= 2_000_000);
    }
}

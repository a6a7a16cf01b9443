// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Test;

public class LatencyHistogramTest {

    @Test
    public void nothingTookNoTime() {
        assertEquals(Duration.ZERO, new LatencyHistogram().percentile(99));
    }

    @Test
    public void tellsPercentilesToAnEighth() {
        LatencyHistogram times = new LatencyHistogram();
        for (int micros = 1; micros <= 1000; micros++) {
            times.add(micros * 1000L);
        }
        within(500_000, times.percentile(50));
        within(990_000, times.percentile(99));
        within(1_000_000, times.percentile(100));
    }

    /** Whatever it is, the bucket that it falls into ends at most an eighth later. */
    @Test
    public void anyTimeHasItsBucket() {
        for (long nanos = 0; nanos >= 0; nanos = nanos < 5_000 ? nanos + 1 : nanos + nanos / 3) {
            LatencyHistogram times = new LatencyHistogram();
            times.add(nanos);
            within(nanos, times.percentile(100));
            if (nanos > Long.MAX_VALUE / 2) {
                break;
            }
        }
        LatencyHistogram times = new LatencyHistogram();
        times.add(Long.MAX_VALUE);
        times.add(-1);
        assertEquals(Duration.ZERO, times.percentile(50));
        assertEquals(Duration.ofNanos(Long.MAX_VALUE), times.percentile(100));
    }

    private static void within(long nanos, Duration told) {
        assertTrue(nanos + " told as " + told, told.toNanos() >= nanos && told.toNanos() - nanos <= nanos / 8);
    }
}

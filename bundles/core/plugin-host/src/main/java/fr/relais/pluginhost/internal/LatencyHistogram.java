// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long things took, in buckets an eighth wide at the most: in fixed memory, from a nanosecond to centuries. Thread-safe. */
final class LatencyHistogram {

    private static final int SPLIT_BITS = 3;
    private static final int SPLIT = 1 << SPLIT_BITS;

    private final AtomicLongArray buckets = new AtomicLongArray((Long.SIZE - SPLIT_BITS) * SPLIT);

    void add(long nanos) {
        buckets.incrementAndGet(bucket(Math.max(0, nanos)));
    }

    /** So many percent took no longer, to an eighth; zero while nothing was added. */
    Duration percentile(double percent) {
        long all = 0;
        for (int i = 0; i < buckets.length(); i++) {
            all += buckets.get(i);
        }
        long wanted = (long) Math.ceil(all * percent / 100);
        long seen = 0;
        for (int i = 0; i < buckets.length() && wanted > 0; i++) {
            seen += buckets.get(i);
            if (seen >= wanted) {
                return Duration.ofNanos(longest(i));
            }
        }
        return Duration.ZERO;
    }

    private static int bucket(long nanos) {
        if (nanos < SPLIT) {
            return (int) nanos;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - SPLIT_BITS;
        return (shift + 1) * SPLIT + (int) (nanos >>> shift) - SPLIT;
    }

    private static long longest(int bucket) {
        if (bucket < SPLIT) {
            return bucket;
        }
        int shift = bucket / SPLIT - 1;
        return ((long) (bucket % SPLIT + SPLIT + 1) << shift) - 1;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.time;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Measures how much time passes and waits for it, whatever the calendar does: a service, so that a test can have time pass as it likes.
 * Thread-safe.
 */
@FunctionalInterface
public interface Ticker {

    /** Counts nanoseconds from an arbitrary origin; only differences say something. */
    long read();

    /**
     * Waits until a latch is open, but no longer than this.
     *
     * @return whether it is open
     * @throws InterruptedException if the waiting thread is interrupted
     */
    default boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
        return latch.await(nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Lets so much time pass.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    default void sleep(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Caches one immutable value until the store's revision has changed. Answers in nanoseconds while it is trusted; the revision is asked
 * again only when that time is over, so that another node's intake shows within it, and our own at once through {@link #renewed}.
 * Thread-safe.
 */
public final class RevisionCache<T> {

    private final LongSupplier revision;
    private final Supplier<T> load;
    private final LongSupplier nanoTime;
    private final long trustNanos;

    private volatile Held<T> held;

    /**
     * @param revision a number that grows with every change
     * @param load reads the value, which must be at least as new as a revision that was read before
     * @param nanoTime reads the ticker
     * @param trust how long an answer is given without asking for the revision
     */
    public RevisionCache(LongSupplier revision, Supplier<T> load, LongSupplier nanoTime, Duration trust) {
        this.revision = revision;
        this.load = load;
        this.nanoTime = nanoTime;
        this.trustNanos = trust.toNanos();
    }

    /** The value, at most as old as the trust. */
    public T get() {
        Held<T> now = held;
        return now != null && nanoTime.getAsLong() - now.checkedAt < trustNanos ? now.value : renewed();
    }

    /** The value of this moment: the same object if nothing came in. */
    public synchronized T renewed() {
        long at = nanoTime.getAsLong();
        long current = revision.getAsLong();
        Held<T> before = held;
        held = new Held<>(before != null && before.revision == current ? before.value : load.get(), current, at);
        return held.value;
    }

    private record Held<T>(T value, long revision, long checkedAt) {}
}

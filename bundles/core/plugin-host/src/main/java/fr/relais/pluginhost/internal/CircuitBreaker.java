// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Spares the platform a plug-in that fails: opens at once when it is late or exhausts the machine, and after some answers in a row that
 * are missing; then, rested, lets one call through as a probe, whose first answer closes it again or has it rest twice as long.
 * Thread-safe; costs one volatile read per answer while all is well.
 */
final class CircuitBreaker {

    private final Supplier<GuardLimits> limits;
    private final LongSupplier nanos;

    /** Whether there is anything to take back when an answer comes. */
    private volatile boolean troubled;

    private int failures;
    private boolean open;
    private long openedAt;
    private long restsUntil;
    private Duration rest = Duration.ZERO;
    private long openings;
    private UnansweredReason last;

    /** The call that is the probe; null if none is under way. */
    private Object probe;

    CircuitBreaker(Supplier<GuardLimits> limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** Whether a call may ask. While it is open, the first one after the rest may: it is the probe until it is {@link #release}. */
    synchronized boolean allows(Object call) {
        if (!open || probe == call) {
            return true;
        }
        if (probe != null || nanos.getAsLong() - restsUntil < 0) {
            return false;
        }
        probe = call;
        return true;
    }

    /** Whether a call must go no further. */
    synchronized boolean forbids(Object call) {
        return open && probe != call;
    }

    /** It answered. */
    void recordAnswer(Object call) {
        if (troubled) {
            recovered(call);
        }
    }

    private synchronized void recovered(Object call) {
        if (!open) {
            failures = 0;
            troubled = false;
        } else if (probe == call) {
            open = false;
            probe = null;
            failures = 0;
            rest = Duration.ZERO;
            troubled = false;
        }
    }

    /** An answer is missing. @return whether the call must go no further */
    synchronized boolean recordFailure(Object call, UnansweredReason reason) {
        troubled = true;
        failures++;
        if (forbids(call)) {
            return true;
        }
        if (probe == call || failures >= limits.get().failures()) {
            open(reason);
        }
        return open;
    }

    /** It is late, or hurts the machine. */
    synchronized void open(UnansweredReason reason) {
        troubled = true;
        last = reason;
        long now = nanos.getAsLong();
        if (!open) {
            open = true;
            openedAt = now;
            openings++;
        }
        rest = longer(rest);
        restsUntil = now + rest.toNanos();
        probe = null;
    }

    private Duration longer(Duration former) {
        GuardLimits now = limits.get();
        Duration next = former.isZero() ? now.rest() : former.multipliedBy(2);
        return next.compareTo(now.longestRest()) > 0 ? now.longestRest() : next;
    }

    /** A call is over, whatever came of it: if it was a probe that asked nothing, the next one may be. */
    synchronized void release(Object call) {
        if (probe == call) {
            probe = null;
        }
    }

    /** How it stands, in the time of the calendar. */
    synchronized PluginMetrics.Breaker snapshot(Instant now) {
        if (!open) {
            return new PluginMetrics.Breaker(
                    PluginMetrics.Breaker.State.CLOSED, openings, Optional.empty(), Optional.empty());
        }
        long at = nanos.getAsLong();
        return new PluginMetrics.Breaker(
                at - restsUntil < 0 ? PluginMetrics.Breaker.State.OPEN : PluginMetrics.Breaker.State.HALF_OPEN,
                openings,
                Optional.of(now.minusNanos(at - openedAt)),
                Optional.of(now.plusNanos(restsUntil - at)));
    }

    synchronized boolean closed() {
        return !open;
    }

    /** Why it opened the last time. */
    synchronized Optional<UnansweredReason> lastFault() {
        return Optional.ofNullable(last);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Spares the platform a plug-in that fails: opens at once when it is late or exhausts the machine, and after some answers in a row that
 * are missing; then, rested, lets one round through as a probe, whose first answer closes it again or has it rest twice as long.
 * Thread-safe; costs one volatile read per answer while all is well.
 */
final class Breaker {

    private final Supplier<Limits> limits;
    private final LongSupplier nanos;

    /** Whether there is anything to take back when an answer comes. */
    private volatile boolean troubled;

    private int failures;
    private boolean open;
    private long openedAt;
    private long restsUntil;
    private Duration rest = Duration.ZERO;
    private long openings;
    private Fault last;

    /** The round that is the probe; null if none is under way. */
    private Object probe;

    Breaker(Supplier<Limits> limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** Whether a round may ask. While it is open, the first one after the rest may: it is the probe until it is {@link #settled}. */
    synchronized boolean admits(Object round) {
        if (!open || probe == round) {
            return true;
        }
        if (probe != null || nanos.getAsLong() - restsUntil < 0) {
            return false;
        }
        probe = round;
        return true;
    }

    /** Whether a round must go no further. */
    synchronized boolean stops(Object round) {
        return open && probe != round;
    }

    /** It answered. */
    void answered(Object round) {
        if (troubled) {
            recovered(round);
        }
    }

    private synchronized void recovered(Object round) {
        if (!open) {
            failures = 0;
            troubled = false;
        } else if (probe == round) {
            open = false;
            probe = null;
            failures = 0;
            rest = Duration.ZERO;
            troubled = false;
        }
    }

    /** An answer is missing. @return whether the round must go no further */
    synchronized boolean missed(Object round, Fault fault) {
        troubled = true;
        failures++;
        if (stops(round)) {
            return true;
        }
        if (probe == round || failures >= limits.get().failures()) {
            open(fault);
        }
        return open;
    }

    /** It is late, or hurts the machine. */
    synchronized void open(Fault fault) {
        troubled = true;
        last = fault;
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
        Limits now = limits.get();
        Duration next = former.isZero() ? now.rest() : former.multipliedBy(2);
        return next.compareTo(now.longestRest()) > 0 ? now.longestRest() : next;
    }

    /** A round is over, whatever came of it: if it was a probe that asked nothing, the next one may be. */
    synchronized void settled(Object round) {
        if (probe == round) {
            probe = null;
        }
    }

    /** How it stands, in the time of the calendar. */
    synchronized PluginWork.Breaker view(Instant now) {
        if (!open) {
            return new PluginWork.Breaker(
                    PluginWork.Breaker.State.CLOSED, openings, Optional.empty(), Optional.empty());
        }
        long at = nanos.getAsLong();
        return new PluginWork.Breaker(
                at - restsUntil < 0 ? PluginWork.Breaker.State.OPEN : PluginWork.Breaker.State.HALF_OPEN,
                openings,
                Optional.of(now.minusNanos(at - openedAt)),
                Optional.of(now.plusNanos(restsUntil - at)));
    }

    synchronized boolean closed() {
        return !open;
    }

    /** Why it opened the last time. */
    synchronized Optional<Fault> lastFault() {
        return Optional.ofNullable(last);
    }
}

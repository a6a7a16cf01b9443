// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Slows down who guesses passwords: after so many failures under a name from an address, a minute's pause. Thread-safe. */
final class FailedLogins {

    private static final int MOST = 10_000;
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final int allowed;
    private final LongSupplier nanoTime;

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Failures(int count, long last) {}

    FailedLogins(int allowed, LongSupplier nanoTime) {
        this.allowed = allowed;
        this.nanoTime = nanoTime;
    }

    /** Whether the next try has to wait. */
    synchronized boolean paused(String who) {
        return recent(who).count() >= allowed;
    }

    synchronized void failed(String who) {
        Failures before = recent(who);
        failures.remove(who);
        failures.put(who, new Failures(before.count() + 1, nanoTime.getAsLong()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private Failures recent(String who) {
        Failures found = failures.get(who);
        return found == null || nanoTime.getAsLong() - found.last() > PAUSE ? new Failures(0, 0) : found;
    }
}

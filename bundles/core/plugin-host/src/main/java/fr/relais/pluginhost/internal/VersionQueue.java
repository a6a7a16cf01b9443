// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginMetrics.Runaway;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.time.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The versions of one plug-in take turns: one of them runs at a time, whether it is in force, in shadow, replayed or leaving, so that no
 * more than one thread of a plug-in can stay out, whatever its versions do (I-G17). While one that was told to come back hasn't, the
 * others wait for it for a budget's time; after that it is set apart, and none is asked until it is back. Outlives the versions. Thread-safe.
 */
final class VersionQueue {

    private static final int MOST_WAITING = 64;
    private static final int SHOWN = 20;

    private final Supplier<GuardLimits> limits;
    private final Ticker ticker;
    private final Clock clock;

    /** Guarded by this, as are the others. */
    private final Queue<Turn> waiting = new ArrayDeque<>();

    /** Whose turn it is; null if it is nobody's. */
    private Turn current;

    /** Since when it has been told to come back; null unless it was. */
    private Told told;

    private record Turn(PluginVersionId version, BatchCall<?, ?> call, Executor thread) {}

    private record Told(Thread thread, Instant at, long nanos) {}

    VersionQueue(Supplier<GuardLimits> limits, Ticker ticker, Clock clock) {
        this.limits = limits;
        this.ticker = ticker;
        this.clock = clock;
    }

    /**
     * Runs a call when its turn comes. It is abandoned if its thread can't run any more.
     *
     * @param thread on which that version runs
     * @return false if too many of that version wait already
     */
    synchronized boolean enqueue(PluginVersionId version, BatchCall<?, ?> call, Executor thread) {
        if (waiting.stream().filter(turn -> turn.version().equals(version)).count() >= MOST_WAITING) {
            return false;
        }
        waiting.add(new Turn(version, call, thread));
        if (current == null) {
            next();
        }
        return true;
    }

    private synchronized void next() {
        told = null;
        do {
            current = waiting.poll();
        } while (current != null && !begins(current));
    }

    private boolean begins(Turn turn) {
        try {
            turn.thread().execute(() -> {
                try {
                    turn.call().run();
                } finally {
                    next();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            // Nothing to log: the reply says it. That version has left.
            turn.call().abandon(UnansweredReason.GONE);
        } catch (OutOfMemoryError e) {
            // Nor here: the machine has no thread to give.
            turn.call().abandon(UnansweredReason.threw(e));
        }
        return false;
    }

    /** A call was told to come back. @param thread that still runs it */
    synchronized void interrupted(BatchCall<?, ?> call, Thread thread) {
        if (current != null && current.call() == call && told == null) {
            told = new Told(thread, clock.instant(), ticker.read());
        }
    }

    /** The version whose thread is set apart: none is to be asked. */
    synchronized Optional<PluginVersionId> quarantined() {
        return told == null
                        || ticker.read() - told.nanos() < limits.get().budget().toNanos()
                ? Optional.empty()
                : Optional.of(current.version());
    }

    /** Where the thread is that is set apart. */
    synchronized Optional<Runaway> runaway() {
        return quarantined()
                .map(version -> new Runaway(
                        version,
                        told.thread().getName(),
                        told.at(),
                        Arrays.stream(told.thread().getStackTrace())
                                .limit(SHOWN)
                                .map(Objects::toString)
                                .toList()));
    }
}

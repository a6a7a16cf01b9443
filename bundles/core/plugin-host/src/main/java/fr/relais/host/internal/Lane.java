// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.plugin.orientation.OrientationCriterion;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The one thread on which a plug-in is asked. A plug-in that never comes back so keeps one thread and holds up nobody else's
 * questions; it isn't asked again until that thread is back and it has rested. The thread ends when it is idle.
 */
final class Lane implements AutoCloseable {

    private static final int MOST_WAITING = 64;
    private static final int PATIENCE_IN_BUDGETS = 10;

    private final OrientationCriterion criterion;
    private final Consumer<Throwable> onThrown;
    private final Duration budget;
    private final Duration rest;
    private final ThreadPoolExecutor worker;

    private final Set<Round> underWay = ConcurrentHashMap.newKeySet();

    /** The round that was late and whose thread isn't back. */
    private final AtomicReference<Round> overdue = new AtomicReference<>();

    private volatile long restsUntil = System.nanoTime();

    /**
     * @param budget for one round
     * @param rest how long the plug-in isn't asked after it was late
     */
    Lane(String name, OrientationCriterion criterion, Consumer<Throwable> onThrown, Duration budget, Duration rest) {
        this.criterion = criterion;
        this.onThrown = onThrown;
        this.budget = budget;
        this.rest = rest;
        this.worker = new ThreadPoolExecutor(
                1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> thread(work, name));
        worker.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work, String name) {
        // What the caller's thread carries, such as who is logged in, is not for a plug-in.
        Thread thread = new Thread(null, work, "relais-plugin " + name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(criterion.getClass().getClassLoader());
        return thread;
    }

    /** Begins to ask; {@link #finish} has the replies. */
    Round ask(List<Inquiry> inquiries) {
        Round round = new Round(criterion, inquiries, onThrown, ended -> overdue.compareAndSet(ended, null));
        if (resting()) {
            round.abandon(Fault.RESTING);
            return round;
        }
        underWay.add(round);
        try {
            worker.execute(round);
        } catch (RejectedExecutionException e) {
            // Nothing to log: the reply says it, and refusing is what the bounds are for.
            round.abandon(worker.isShutdown() ? Fault.GONE : Fault.BUSY);
        }
        if (resting()) {
            round.abandon(Fault.RESTING);
        }
        return round;
    }

    /** Waits for the replies as long as the budget allows. @throws InterruptedException if the waiting thread is interrupted */
    List<Reply> finish(Round round) throws InterruptedException {
        try {
            if (!round.await(budget, budget.multipliedBy(PATIENCE_IN_BUDGETS))) {
                late(round);
            }
            return round.replies();
        } finally {
            underWay.remove(round);
        }
    }

    private void late(Round round) {
        restsUntil = System.nanoTime() + rest.toNanos();
        overdue.set(round);
        round.abandon(Fault.LATE);
        if (round.over()) {
            overdue.compareAndSet(round, null);
        }
        underWay.forEach(waiting -> waiting.abandon(Fault.RESTING));
    }

    private boolean resting() {
        return overdue.get() != null || System.nanoTime() - restsUntil < 0;
    }

    /** Asks no further; the plug-in is leaving. */
    @Override
    public void close() {
        worker.shutdown();
        underWay.forEach(round -> round.abandon(Fault.GONE));
        worker.shutdownNow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginStamp;
import fr.relais.host.PluginWork;
import fr.relais.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The one thread on which a plug-in runs, and its guard. A plug-in that never comes back so keeps one thread and holds up nobody else's
 * questions: it isn't asked again while that thread is out ({@link Quarantine}), nor while it rests ({@link Breaker}). The thread ends
 * when it is idle.
 *
 * @param <I> what the plug-in is asked
 * @param <V> what it answers
 */
final class Lane<I, V> implements AutoCloseable {

    private static final int MOST_WAITING = 64;
    private static final int PATIENCE_IN_BUDGETS = 10;
    private static final double HALF = 50;
    private static final double ALMOST_ALL = 99;

    private final PluginStamp stamp;
    private final Guard guard;
    private final Breaker breaker;
    private final Tally tally = new Tally();
    private final ThreadPoolExecutor worker;
    private final Set<Round<?, ?>> underWay = ConcurrentHashMap.newKeySet();

    Lane(PluginStamp stamp, Guard guard) {
        this.stamp = stamp;
        this.guard = guard;
        this.breaker = guard.breaker();
        this.worker = new ThreadPoolExecutor(
                1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> thread(work, stamp));
        worker.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work, PluginStamp stamp) {
        // What the caller's thread carries, such as who is logged in, is not for a plug-in.
        Thread thread = new Thread(null, work, "relais-plugin " + stamp.pluginId(), 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to ask; {@link #finish} has the replies. */
    Round<I, V> ask(Function<I, Reply<V>> asking, List<I> inquiries) {
        Round<I, V> round = new Round<>(asking, inquiries, new Guarding());
        if (!breaker.admits(round)) {
            round.abandon(Fault.RESTING);
            return round;
        }
        if (guard.quarantine().bars(stamp)) {
            round.abandon(Fault.QUARANTINED);
            return round;
        }
        underWay.add(round);
        try {
            worker.execute(round);
        } catch (RejectedExecutionException e) {
            // Nothing to log: the reply says it, and refusing is what the bounds are for.
            round.abandon(worker.isShutdown() ? Fault.GONE : Fault.BUSY);
        }
        if (breaker.stops(round)) {
            round.abandon(Fault.RESTING);
        }
        return round;
    }

    /** Waits for the replies as long as the budget allows. @throws InterruptedException if the waiting thread is interrupted */
    List<Reply<V>> finish(Round<I, V> round) throws InterruptedException {
        try {
            Limits limits = guard.limits();
            if (!round.await(limits.budget(), limits.budget().multipliedBy(PATIENCE_IN_BUDGETS))) {
                late(round);
            }
            List<Reply<V>> replies = round.replies();
            if (tally.count(replies) > 0) {
                guard.quarantine().answered(stamp);
            }
            return replies;
        } finally {
            over(round);
        }
    }

    /** Nobody waits for it any more. */
    void abandon(Round<I, V> round) {
        round.abandon(Fault.GONE);
        over(round);
    }

    private void over(Round<?, ?> round) {
        underWay.remove(round);
        breaker.settled(round);
    }

    private void late(Round<?, ?> round) {
        breaker.open(Fault.LATE);
        leave(round);
        underWay.forEach(waiting -> waiting.abandon(Fault.RESTING));
    }

    /** Leaves its thread alone until it comes back. */
    private void leave(Round<?, ?> round) {
        Thread out = round.abandon(Fault.LATE);
        if (out != null) {
            guard.quarantine().hold(round, stamp, out);
            if (round.over()) {
                guard.quarantine().release(round);
            }
        }
    }

    /** Why it isn't asked at the moment. */
    Optional<Fault> trouble() {
        if (guard.quarantine().bars(stamp)) {
            return Optional.of(Fault.QUARANTINED);
        }
        return breaker.closed() ? Optional.empty() : breaker.lastFault();
    }

    /** @param inWords says why its breaker opened */
    PluginWork work(Function<Fault, Text> inWords) {
        return new PluginWork(
                tally.goes(),
                tally.people(),
                tally.percentile(HALF),
                tally.percentile(ALMOST_ALL),
                tally.failures(),
                breaker.view(Instant.now()),
                breaker.lastFault().map(inWords),
                guard.quarantine().of(stamp));
    }

    /** Asks no further; the plug-in is leaving. */
    @Override
    public void close() {
        worker.shutdown();
        underWay.forEach(round -> round.abandon(Fault.GONE));
        worker.shutdownNow();
    }

    private final class Guarding implements Round.Watch {

        @Override
        public boolean stops(Object round) {
            return breaker.stops(round);
        }

        @Override
        public void answered(Object round) {
            breaker.answered(round);
        }

        @Override
        public boolean missed(Object round, Fault fault) {
            boolean opened = breaker.missed(round, fault);
            if (opened) {
                underWay.stream().filter(other -> other != round).forEach(other -> other.abandon(Fault.RESTING));
            }
            return opened;
        }

        @Override
        public void exhausted(Object round, Fault fault) {
            breaker.open(fault);
        }

        @Override
        public void ended(Object round, long nanos) {
            tally.took(nanos);
            guard.quarantine().release(round);
        }
    }
}

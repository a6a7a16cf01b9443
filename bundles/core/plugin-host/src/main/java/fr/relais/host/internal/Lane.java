// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginStamp;
import fr.relais.host.PluginWork;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The one thread on which a version of a plug-in runs, and its guard. One that never comes back so keeps one thread and holds up nobody
 * else's questions: no version of it is asked again while that thread is out ({@link Turns}), nor is it while it rests ({@link Breaker}).
 * The thread ends when it is idle.
 *
 * @param <I> what the plug-in is asked
 * @param <V> what it answers
 */
final class Lane<I, V> implements AutoCloseable {

    private static final int PATIENCE_IN_BUDGETS = 10;
    private static final double HALF = 50;
    private static final double ALMOST_ALL = 99;

    private final PluginStamp stamp;
    private final Guard guard;
    private final Turns turns;
    private final Breaker breaker;
    private final Tally tally = new Tally();
    private final ThreadPoolExecutor worker;
    private final Set<Round<?, ?>> underWay = ConcurrentHashMap.newKeySet();

    Lane(PluginStamp stamp, Guard guard) {
        this.stamp = stamp;
        this.guard = guard;
        this.turns = guard.turns(stamp);
        this.breaker = guard.breaker();
        this.worker = new ThreadPoolExecutor(
                1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> thread(work, stamp));
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
        Round<I, V> round = new Round<>(asking, inquiries, new Guarding(), guard.ticker());
        if (!breaker.admits(round)) {
            round.abandon(Fault.RESTING);
            return round;
        }
        Optional<Fault> barred = barred();
        if (barred.isPresent()) {
            round.abandon(barred.get());
            return round;
        }
        underWay.add(round);
        if (!turns.take(stamp, round, worker)) {
            round.abandon(Fault.BUSY);
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
            tally.count(replies);
            return replies;
        } finally {
            over(round);
        }
    }

    /** Nobody waits for it any more. */
    void abandon(Round<I, V> round) {
        leave(round, Fault.GONE);
        over(round);
    }

    private void over(Round<?, ?> round) {
        underWay.remove(round);
        breaker.settled(round);
    }

    private void late(Round<?, ?> round) {
        breaker.open(Fault.LATE);
        leave(round, Fault.LATE);
        restOthers(round);
    }

    /** Whoever was let in before it opened goes no further; a probe may have come since. */
    private void restOthers(Object round) {
        underWay.stream()
                .filter(other -> other != round && breaker.stops(other))
                .forEach(other -> other.abandon(Fault.RESTING));
    }

    /** Leaves its thread alone until it comes back. */
    private void leave(Round<?, ?> round, Fault why) {
        Thread out = round.abandon(why);
        if (out != null) {
            turns.tell(round, out);
        }
    }

    private Optional<Fault> barred() {
        return turns.out().map(Fault::quarantined);
    }

    /** Why it isn't asked at the moment. */
    Optional<Fault> trouble() {
        return barred().or(() -> breaker.closed() ? Optional.empty() : breaker.lastFault());
    }

    /** @param inWords says why its breaker opened */
    PluginWork work(Function<Fault, Text> inWords) {
        return new PluginWork(
                tally.goes(),
                tally.people(),
                tally.percentile(HALF),
                tally.percentile(ALMOST_ALL),
                tally.failures(),
                breaker.view(guard.now()),
                breaker.lastFault().map(inWords),
                turns.runaway().stream().toList());
    }

    /** Asks no further; the plug-in is leaving. */
    @Override
    public void close() {
        // What has been handed to its thread still passes there, told to do nothing, so that the next one's turn comes.
        worker.shutdown();
        underWay.forEach(round -> leave(round, Fault.GONE));
    }

    private final class Guarding implements Round.Watch {

        @Override
        public Optional<Fault> bars() {
            return barred();
        }

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
                restOthers(round);
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
        }
    }
}

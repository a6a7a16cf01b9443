// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginVersionId;
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
 * else's questions: no version of it is asked again while that thread is out ({@link VersionQueue}), nor is it while it rests ({@link CircuitBreaker}).
 * The thread ends when it is idle.
 *
 * @param <I> what the plug-in is asked
 * @param <V> what it answers
 */
final class PluginExecutor<I, V> implements AutoCloseable {

    private static final int PATIENCE_IN_BUDGETS = 10;
    private static final double HALF = 50;
    private static final double ALMOST_ALL = 99;

    private final PluginVersionId versionId;
    private final GuardRegistry guard;
    private final VersionQueue queue;
    private final CircuitBreaker breaker;
    private final MetricsRecorder metrics = new MetricsRecorder();
    private final ThreadPoolExecutor worker;
    private final Set<BatchCall<?, ?>> underWay = ConcurrentHashMap.newKeySet();

    PluginExecutor(PluginVersionId versionId, GuardRegistry guard) {
        this.versionId = versionId;
        this.guard = guard;
        this.queue = guard.queue(versionId);
        this.breaker = guard.breaker();
        this.worker = new ThreadPoolExecutor(
                1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> thread(work, versionId));
        worker.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work, PluginVersionId versionId) {
        // What the caller's thread carries, such as who is logged in, is not for a plug-in.
        Thread thread = new Thread(null, work, "relais-plugin " + versionId.pluginId(), 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to ask; {@link #finish} has the replies. */
    BatchCall<I, V> ask(Function<I, Reply<V>> asking, List<I> inquiries) {
        BatchCall<I, V> call = new BatchCall<>(asking, inquiries, new Guarding(), guard.ticker());
        if (!breaker.allows(call)) {
            call.abandon(UnansweredReason.RESTING);
            return call;
        }
        Optional<UnansweredReason> barred = quarantineReason();
        if (barred.isPresent()) {
            call.abandon(barred.get());
            return call;
        }
        underWay.add(call);
        if (!queue.enqueue(versionId, call, worker)) {
            call.abandon(UnansweredReason.BUSY);
        }
        if (breaker.forbids(call)) {
            call.abandon(UnansweredReason.RESTING);
        }
        return call;
    }

    /** Waits for the replies as long as the budget allows. @throws InterruptedException if the waiting thread is interrupted */
    List<Reply<V>> finish(BatchCall<I, V> call) throws InterruptedException {
        try {
            GuardLimits limits = guard.limits();
            if (!call.await(limits.budget(), limits.budget().multipliedBy(PATIENCE_IN_BUDGETS))) {
                late(call);
            }
            List<Reply<V>> replies = call.replies();
            metrics.count(replies);
            return replies;
        } finally {
            release(call);
        }
    }

    /** Nobody waits for it any more. */
    void abandon(BatchCall<I, V> call) {
        abandonAndWatch(call, UnansweredReason.GONE);
        release(call);
    }

    private void release(BatchCall<?, ?> call) {
        underWay.remove(call);
        breaker.release(call);
    }

    private void late(BatchCall<?, ?> call) {
        breaker.open(UnansweredReason.LATE);
        abandonAndWatch(call, UnansweredReason.LATE);
        restOthers(call);
    }

    /** Whoever was let in before it opened goes no further; a probe may have come since. */
    private void restOthers(Object call) {
        underWay.stream()
                .filter(other -> other != call && breaker.forbids(other))
                .forEach(other -> other.abandon(UnansweredReason.RESTING));
    }

    /** Leaves its thread alone until it comes back. */
    private void abandonAndWatch(BatchCall<?, ?> call, UnansweredReason why) {
        Thread out = call.abandon(why);
        if (out != null) {
            queue.interrupted(call, out);
        }
    }

    private Optional<UnansweredReason> quarantineReason() {
        return queue.quarantined().map(UnansweredReason::quarantined);
    }

    /** Why it isn't asked at the moment. */
    Optional<UnansweredReason> trouble() {
        return quarantineReason().or(() -> breaker.closed() ? Optional.empty() : breaker.lastFault());
    }

    /** @param inWords says why its breaker opened */
    PluginMetrics metrics(Function<UnansweredReason, Text> inWords) {
        return new PluginMetrics(
                metrics.goes(),
                metrics.people(),
                metrics.percentile(HALF),
                metrics.percentile(ALMOST_ALL),
                metrics.failures(),
                breaker.snapshot(guard.now()),
                breaker.lastFault().map(inWords),
                queue.runaway().stream().toList());
    }

    /** Asks no further; the plug-in is leaving. */
    @Override
    public void close() {
        // What has been handed to its thread still passes there, told to do nothing, so that the next one's turn comes.
        worker.shutdown();
        underWay.forEach(call -> abandonAndWatch(call, UnansweredReason.GONE));
    }

    private final class Guarding implements BatchCall.Listener {

        @Override
        public Optional<UnansweredReason> quarantine() {
            return quarantineReason();
        }

        @Override
        public boolean forbids(Object call) {
            return breaker.forbids(call);
        }

        @Override
        public void answered(Object call) {
            breaker.recordAnswer(call);
        }

        @Override
        public boolean failed(Object call, UnansweredReason reason) {
            boolean opened = breaker.recordFailure(call, reason);
            if (opened) {
                restOthers(call);
            }
            return opened;
        }

        @Override
        public void exhausted(Object call, UnansweredReason reason) {
            breaker.open(reason);
        }

        @Override
        public void ended(Object call, long nanos) {
            metrics.took(nanos);
        }
    }
}

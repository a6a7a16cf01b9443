// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.time.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * One plug-in asked about one chunk, on the plug-in's own thread. Whatever it does, its replies can be read: what was answered before
 * it failed counts, the rest has a {@link UnansweredReason}.
 *
 * @param <I> what it is asked
 * @param <V> what it answers
 */
final class BatchCall<I, V> implements Runnable {

    private static final int SLICES = 10;

    private final Function<I, Reply<V>> asking;
    private final List<I> inquiries;
    private final Listener listener;
    private final Ticker ticker;
    private final Reply<V>[] replies;

    /** How many replies are there to be read by the thread that waits. */
    private volatile int answered;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long begunAt;

    /** Why the rest isn't answered; null while it is being asked. */
    private volatile UnansweredReason stopped;

    /** Guarded by this. */
    private Thread runner;

    /** Who is told how a call goes, on the plug-in's thread. */
    interface Listener {

        /** Why it won't be its turn in a while; empty if it will. */
        Optional<UnansweredReason> quarantine();

        /** Whether it must go no further. */
        boolean forbids(Object call);

        /** An answer came. */
        void answered(Object call);

        /** An answer is missing. @return whether to go no further */
        boolean failed(Object call, UnansweredReason reason);

        /** It exhausted the machine's memory or its stack. */
        void exhausted(Object call, UnansweredReason reason);

        /** The plug-in's thread is free again after so long; whoever waits for the call goes on when this returns. */
        void ended(Object call, long nanos);
    }

    /** @param asking asks the plug-in; what it throws is a reply already, but for what exhausts the machine */
    BatchCall(Function<I, Reply<V>> asking, List<I> inquiries, Listener listener, Ticker ticker) {
        this.asking = asking;
        this.inquiries = inquiries;
        this.listener = listener;
        this.ticker = ticker;
        this.replies = replies(inquiries.size());
    }

    /** One that is never run, for a plug-in that isn't there. */
    static <I, V> BatchCall<I, V> unanswered(List<I> inquiries, UnansweredReason why) {
        BatchCall<I, V> call = new BatchCall<>(any -> new Reply.Unanswered<>(why), inquiries, null, null);
        call.abandon(why);
        return call;
    }

    @SuppressWarnings("unchecked")
    private static <V> Reply<V>[] replies(int size) {
        return (Reply<V>[]) new Reply<?>[size];
    }

    @Override
    public void run() {
        begin();
        try {
            if (listener.forbids(this)) {
                stop(UnansweredReason.RESTING);
            }
            for (int i = 0; i < replies.length && stopped == null; i++) {
                Reply<V> reply = asking.apply(inquiries.get(i));
                if (stopped == null) {
                    replies[i] = reply;
                    answered = i + 1;
                    tell(reply);
                }
            }
        } catch (Throwable t) {
            // What exhausts the machine: the next thousand would hurt everybody's memory or stack as well.
            UnansweredReason reason = UnansweredReason.threw(t);
            stop(reason);
            listener.exhausted(this, reason);
        } finally {
            end();
        }
    }

    private void tell(Reply<V> reply) {
        if (reply instanceof Reply.Unanswered<V> unanswered) {
            if (listener.failed(this, unanswered.reason())) {
                stop(UnansweredReason.RESTING);
            }
        } else {
            listener.answered(this);
        }
    }

    private void begin() {
        synchronized (this) {
            runner = Thread.currentThread();
        }
        begunAt = ticker.read();
        begun.countDown();
    }

    private void end() {
        synchronized (this) {
            runner = null;
            // What interrupted this call is no business of the next one's.
            Thread.interrupted();
        }
        try {
            listener.ended(this, ticker.read() - begunAt);
        } finally {
            // Last: whoever waits may read what the listener counted.
            ended.countDown();
        }
    }

    private void stop(UnansweredReason why) {
        if (stopped == null) {
            stopped = why;
        }
    }

    /** Asks no further; what still runs is interrupted, and a thread that waits goes on. @return the thread that still runs it, if one does */
    Thread abandon(UnansweredReason why) {
        stop(why);
        begun.countDown();
        synchronized (this) {
            if (runner != null) {
                runner.interrupt();
            }
            return runner;
        }
    }

    /**
     * Waits until every question is answered, but no longer than the budget once it has begun, nor than the patience before. The
     * budget is counted in slices, so that a machine that stands still for a second (a garbage collection, a suspension) isn't held
     * against the plug-in.
     *
     * @return whether it ended, or was abandoned, in time
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean await(Duration budget, Duration patience) throws InterruptedException {
        long slice = budget.toNanos() / SLICES;
        awaitTurn(slice, patience);
        if (stopped != null) {
            return true;
        }
        long left = Math.max(slice, budget.toNanos() - (ticker.read() - begunAt));
        for (; left > 0; left -= slice) {
            if (ticker.await(ended, Math.min(slice, left))) {
                return true;
            }
        }
        return stopped != null;
    }

    private void awaitTurn(long slice, Duration patience) throws InterruptedException {
        for (long left = patience.toNanos(); left > 0; left -= slice) {
            if (ticker.await(begun, Math.min(slice, left))) {
                return;
            }
            listener.quarantine().ifPresent(this::abandon);
        }
        abandon(UnansweredReason.BUSY);
    }

    /** One reply per question, in order. */
    List<Reply<V>> replies() {
        int there = answered;
        List<Reply<V>> all = new ArrayList<>(replies.length);
        for (int i = 0; i < there; i++) {
            all.add(replies[i]);
        }
        if (there < replies.length) {
            UnansweredReason why = stopped;
            all.addAll(Collections.nCopies(
                    replies.length - there, new Reply.Unanswered<>(why == null ? UnansweredReason.LATE : why)));
        }
        return all;
    }
}

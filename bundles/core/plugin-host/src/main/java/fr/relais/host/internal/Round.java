// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

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
 * it failed counts, the rest has a {@link Fault}.
 *
 * @param <I> what it is asked
 * @param <V> what it answers
 */
final class Round<I, V> implements Runnable {

    private static final int SLICES = 10;

    private final Function<I, Reply<V>> asking;
    private final List<I> inquiries;
    private final Watch watch;
    private final Ticker ticker;
    private final Reply<V>[] replies;

    /** How many replies are there to be read by the thread that waits. */
    private volatile int answered;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long begunAt;

    /** Why the rest isn't answered; null while it is being asked. */
    private volatile Fault stopped;

    /** Guarded by this. */
    private Thread runner;

    /** Who is told how a round goes, on the plug-in's thread. */
    interface Watch {

        /** Why it won't be its turn in a while; empty if it will. */
        Optional<Fault> bars();

        /** Whether it must go no further. */
        boolean stops(Object round);

        /** An answer came. */
        void answered(Object round);

        /** An answer is missing. @return whether to go no further */
        boolean missed(Object round, Fault fault);

        /** It exhausted the machine's memory or its stack. */
        void exhausted(Object round, Fault fault);

        /** The plug-in's thread is free again after so long; whoever waits for the round goes on when this returns. */
        void ended(Object round, long nanos);
    }

    /** @param asking asks the plug-in; what it throws is a reply already, but for what exhausts the machine */
    Round(Function<I, Reply<V>> asking, List<I> inquiries, Watch watch, Ticker ticker) {
        this.asking = asking;
        this.inquiries = inquiries;
        this.watch = watch;
        this.ticker = ticker;
        this.replies = replies(inquiries.size());
    }

    @SuppressWarnings("unchecked")
    private static <V> Reply<V>[] replies(int size) {
        return (Reply<V>[]) new Reply<?>[size];
    }

    @Override
    public void run() {
        begin();
        try {
            if (watch.stops(this)) {
                stop(Fault.RESTING);
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
            Fault fault = Fault.threw(t);
            stop(fault);
            watch.exhausted(this, fault);
        } finally {
            end();
        }
    }

    private void tell(Reply<V> reply) {
        if (reply instanceof Reply.Unanswered<V> unanswered) {
            if (watch.missed(this, unanswered.fault())) {
                stop(Fault.RESTING);
            }
        } else {
            watch.answered(this);
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
            // What interrupted this round is no business of the next one's.
            Thread.interrupted();
        }
        try {
            watch.ended(this, ticker.read() - begunAt);
        } finally {
            // Last: whoever waits may read what the watch counted.
            ended.countDown();
        }
    }

    private void stop(Fault why) {
        if (stopped == null) {
            stopped = why;
        }
    }

    /** Asks no further; what still runs is interrupted, and a thread that waits goes on. @return the thread that still runs it, if one does */
    Thread abandon(Fault why) {
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
            watch.bars().ifPresent(this::abandon);
        }
        abandon(Fault.BUSY);
    }

    /** One reply per question, in order. */
    List<Reply<V>> replies() {
        int there = answered;
        List<Reply<V>> all = new ArrayList<>(replies.length);
        for (int i = 0; i < there; i++) {
            all.add(replies[i]);
        }
        if (there < replies.length) {
            Fault why = stopped;
            all.addAll(Collections.nCopies(
                    replies.length - there, new Reply.Unanswered<>(why == null ? Fault.LATE : why)));
        }
        return all;
    }
}

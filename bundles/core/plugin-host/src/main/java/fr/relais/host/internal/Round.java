// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One plug-in asked about one chunk, on the plug-in's own thread. Whatever it does, its replies can be read: what was answered before
 * it failed counts, the rest has a {@link Fault}.
 */
final class Round implements Runnable {

    private static final int SLICES = 10;

    private final OrientationCriterion criterion;
    private final List<Inquiry> inquiries;
    private final Consumer<Throwable> onThrown;
    private final Consumer<Round> onEnd;
    private final Reply[] replies;

    /** How many replies are there to be read by the thread that waits. */
    private final AtomicInteger answered = new AtomicInteger();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long begunAt;

    /** Why the rest isn't answered; null while it is being asked. */
    private volatile Fault stopped;

    private Thread runner;

    /**
     * @param onThrown told what the plug-in threw, on the plug-in's thread
     * @param onEnd told that the plug-in's thread is free again
     */
    Round(
            OrientationCriterion criterion,
            List<Inquiry> inquiries,
            Consumer<Throwable> onThrown,
            Consumer<Round> onEnd) {
        this.criterion = criterion;
        this.inquiries = inquiries;
        this.onThrown = onThrown;
        this.onEnd = onEnd;
        this.replies = new Reply[inquiries.size()];
    }

    @Override
    public void run() {
        begin();
        try {
            for (int i = 0; i < replies.length && stopped == null; i++) {
                Reply reply = ask(inquiries.get(i));
                if (stopped == null) {
                    replies[i] = reply;
                    answered.setRelease(i + 1);
                }
            }
        } catch (Throwable t) {
            // Memory that ran out while a fault was being noted; the rest stays unanswered.
            stop(Fault.threw(t));
        } finally {
            end();
        }
    }

    private Reply ask(Inquiry inquiry) {
        try {
            Finding finding = criterion.evaluate(inquiry.candidate(), inquiry.context());
            return finding == null ? new Reply.Unanswered(Fault.NOTHING) : new Reply.Answered(finding);
        } catch (VirtualMachineError e) {
            // The next thousand would hurt everybody's memory or stack as well.
            stop(Fault.threw(e));
            return unanswered(e);
        } catch (Throwable t) {
            return unanswered(t);
        }
    }

    private Reply unanswered(Throwable thrown) {
        onThrown.accept(thrown);
        return new Reply.Unanswered(Fault.threw(thrown));
    }

    private void begin() {
        synchronized (this) {
            runner = Thread.currentThread();
        }
        begunAt = System.nanoTime();
        begun.countDown();
    }

    private void end() {
        synchronized (this) {
            runner = null;
            // What interrupted this round is no business of the next one's.
            Thread.interrupted();
        }
        ended.countDown();
        onEnd.accept(this);
    }

    private void stop(Fault why) {
        if (stopped == null) {
            stopped = why;
        }
    }

    /** Asks no further; what still runs is interrupted, and a thread that waits goes on. */
    void abandon(Fault why) {
        stop(why);
        begun.countDown();
        synchronized (this) {
            if (runner != null) {
                runner.interrupt();
            }
        }
    }

    /** Whether the plug-in's thread has come back, or will never run this round. */
    boolean over() {
        return ended.getCount() == 0;
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
        if (!begun.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            abandon(Fault.BUSY);
        }
        if (stopped != null) {
            return true;
        }
        long slice = budget.toNanos() / SLICES;
        long left = Math.max(slice, budget.toNanos() - (System.nanoTime() - begunAt));
        for (; left > 0; left -= slice) {
            if (ended.await(Math.min(slice, left), TimeUnit.NANOSECONDS)) {
                return true;
            }
        }
        return stopped != null;
    }

    /** One reply per question, in order. */
    List<Reply> replies() {
        int there = answered.getAcquire();
        Reply[] all = Arrays.copyOf(replies, replies.length);
        if (there < all.length) {
            Fault why = stopped;
            Arrays.fill(all, there, all.length, new Reply.Unanswered(why == null ? Fault.LATE : why));
        }
        return Arrays.asList(all);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** On other threads, and with a watch in hand. */
final class Asking {

    private static final int ROUNDS = 5;

    private Asking() {}

    static <T> T onAnotherThread(Callable<T> questions) throws InterruptedException {
        FutureTask<T> answers = new FutureTask<>(questions);
        new Thread(answers, "another thread").start();
        try {
            return answers.get();
        } catch (ExecutionException e) {
            throw new AssertionError("fails on another thread", e.getCause());
        }
    }

    /** Fails if a thousand questions take longer, in the best of a few rounds. @param asked how many questions a round has */
    static void inTime(Runnable round, int asked, Duration aThousandAtMost) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            round.run();
            best = Math.min(best, System.nanoTime() - begun);
        }
        Duration aThousand = Duration.ofNanos(best * 1000 / asked);
        assertTrue(
                "a thousand take " + aThousand.toMillis() + " ms, more than " + aThousandAtMost.toMillis(),
                aThousand.compareTo(aThousandAtMost) <= 0);
    }
}

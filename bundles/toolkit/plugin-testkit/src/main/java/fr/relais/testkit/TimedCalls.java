// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** On another thread. */
final class TimedCalls {

    private TimedCalls() {}

    static <T> T onAnotherThread(Callable<T> questions) throws InterruptedException {
        FutureTask<T> answers = new FutureTask<>(questions);
        new Thread(answers, "another thread").start();
        try {
            return answers.get();
        } catch (ExecutionException e) {
            throw new AssertionError("fails on another thread", e.getCause());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tells whoever waits, after two seconds and then every five, that something goes on and how far it is. Close it when it is done. */
final class ProgressTicker implements AutoCloseable {

    private static final int FIRST_SECONDS = 2;
    private static final int EVERY_SECONDS = 5;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "relais-shell-patience");
        thread.setDaemon(true);
        return thread;
    });

    ProgressTicker(PrintStream out, Supplier<String> howFar) {
        AtomicInteger seconds = new AtomicInteger(FIRST_SECONDS);
        clock.scheduleAtFixedRate(
                () -> {
                    out.println("  … " + seconds.getAndAdd(EVERY_SECONDS) + " s" + howFar.get());
                    out.flush();
                },
                FIRST_SECONDS,
                EVERY_SECONDS,
                TimeUnit.SECONDS);
    }

    ProgressTicker(PrintStream out) {
        this(out, () -> "");
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

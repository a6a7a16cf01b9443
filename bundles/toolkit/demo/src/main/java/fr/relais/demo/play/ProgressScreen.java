// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** What the person in front of the terminal sees while the demonstration works. */
public final class ProgressScreen {

    private final PrintStream out;
    private final Supplier<Instant> now;
    private final Instant start;

    /** A screen whose clock starts now. */
    public ProgressScreen(PrintStream out, Supplier<Instant> now) {
        this.out = out;
        this.now = now;
        this.start = now.get();
    }

    /** A new step begins. */
    public void step(int number, String what) {
        out.printf("%n%d. %s%n", number, what);
        out.flush();
    }

    /** Something is done: with the seconds since the start. */
    public void done(String what) {
        out.printf(Locale.ROOT, "   %5.1f s  %s%n", seconds(), what);
        out.flush();
    }

    /** A paragraph as it is. */
    public void say(String text) {
        out.println(text);
        out.flush();
    }

    /** Seconds since the start. */
    public double seconds() {
        return Duration.between(start, now.get()).toMillis() / 1000.0;
    }
}

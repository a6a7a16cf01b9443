// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import java.lang.management.ManagementFactory;

/** How long something took, and how much of it this thread worked: on a busy machine only the latter can be compared. */
record Stopwatch(long wall, long ours) {

    static Stopwatch of(Runnable work) {
        long wall = System.nanoTime();
        long ours = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return new Stopwatch(
                (System.nanoTime() - wall) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - ours) / 1_000_000);
    }

    @Override
    public String toString() {
        return wall + " ms (" + ours + " ms of this thread)";
    }
}

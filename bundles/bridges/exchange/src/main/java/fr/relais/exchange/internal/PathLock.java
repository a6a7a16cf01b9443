// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Locks a path: one file is taken at a time, so that nobody removes the bytes that another is about to read. Thread-safe. */
final class PathLock {

    private final Set<Path> taken = new HashSet<>();
    private int waiting;

    /** Something done with a file. */
    @FunctionalInterface
    interface Task<T> {
        T with(Path path) throws IOException;
    }

    /** Something done with a file that gives nothing. */
    @FunctionalInterface
    interface Chore {
        void with(Path path) throws IOException;
    }

    /** Waits until nobody else takes the file. */
    <T> T with(Path path, Task<T> task) throws IOException {
        await(path);
        try {
            return task.with(path);
        } finally {
            giveBack(path);
        }
    }

    /** Does nothing if somebody else takes the file. */
    void ifFree(Path path, Chore chore) throws IOException {
        synchronized (this) {
            if (!taken.add(path)) {
                return;
            }
        }
        try {
            chore.with(path);
        } finally {
            giveBack(path);
        }
    }

    private synchronized void await(Path path) throws IOException {
        waiting++;
        try {
            while (!taken.add(path)) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while another was taking the same file", stopped);
        } finally {
            waiting--;
        }
    }

    /** How many threads wait for a file now. */
    synchronized int waiting() {
        return waiting;
    }

    private synchronized void giveBack(Path path) {
        taken.remove(path);
        notifyAll();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Makes the next piece beside while the one before it is used, never more than one ahead, so that two are in memory at most. Pieces come
 * in the order in which they are made, one is made at a time, and what goes wrong with one comes out in its place. One thread.
 */
final class Prefetcher<P> implements AutoCloseable {

    private final Supplier<Optional<P>> maker;
    private final Executor beside;
    private CompletableFuture<Optional<P>> coming;

    /**
     * Begins with the first.
     *
     * @param thread name of the thread that makes them
     * @param maker empty after the last; never asked again then, nor after it failed
     */
    Prefetcher(String thread, Supplier<Optional<P>> maker) {
        this.maker = maker;
        this.beside = work -> {
            Thread own = new Thread(work, thread);
            own.setDaemon(true);
            own.start();
        };
        this.coming = CompletableFuture.supplyAsync(maker, beside);
    }

    /** The next piece; empty after the last. What its making threw comes out unchanged. */
    Optional<P> next() {
        try {
            Optional<P> piece = coming.join();
            if (piece.isPresent()) {
                coming = CompletableFuture.supplyAsync(maker, beside);
            }
            return piece;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    /** Whether somebody waits for the piece that is being made. */
    boolean awaited() {
        return coming.getNumberOfDependents() > 0;
    }

    /** Waits for the piece that is being made, which nobody will use: what it is made from may be closed then. */
    @Override
    public void close() {
        coming.handle((piece, failure) -> piece).join();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Runs writes asynchronously and in order on the transaction's connection. The transaction waits for them before it uses the connection
 * itself; a write that failed is told there.
 */
final class AsyncWriter {

    private static final Executor OWN_THREAD = work -> {
        Thread own = new Thread(work, "relais-store-write");
        own.setDaemon(true);
        own.start();
    };

    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    void run(Runnable writing) {
        last = last.thenRunAsync(writing, OWN_THREAD);
    }

    /** Waits until all is done. What went wrong comes out unchanged, each time. */
    void await() {
        try {
            last.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    /** Waits, whatever comes out: for who gives all up. */
    void awaitQuietly() {
        last.handle((nothing, failure) -> nothing).join();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.fixtures.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;

public class PrefetcherTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    public void piecesComeInTheirOrderAndNoneTwice() {
        List<Integer> used = new ArrayList<>();
        try (Prefetcher<Integer> pieces = ahead(upTo(100))) {
            for (Optional<Integer> next = pieces.next(); next.isPresent(); next = pieces.next()) {
                used.add(next.get());
                assertTrue("two ahead", made.get() <= next.get() + 1);
            }
            assertEquals(Optional.empty(), pieces.next());
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            all.add(i);
        }
        assertEquals(all, used);
    }

    /** What was made before a failure is used before the failure is seen. */
    @Test
    public void aFailureComesInItsPlace() {
        IllegalStateException broken = new IllegalStateException("the disk is broken");
        Supplier<Optional<Integer>> twoGood = upTo(2);
        try (Prefetcher<Integer> pieces = ahead(() -> {
            Optional<Integer> next = twoGood.get();
            if (next.isEmpty()) {
                throw broken;
            }
            return next;
        })) {
            assertEquals(Optional.of(1), pieces.next());
            assertEquals(Optional.of(2), pieces.next());
            assertSame(broken, assertThrows(IllegalStateException.class, pieces::next));
        }
    }

    @Test
    public void closingWaitsForThePieceThatIsBeingMade() throws Exception {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean out = new AtomicBoolean();
        Prefetcher<Integer> pieces = ahead(() -> {
            making.countDown();
            await(goOn);
            out.set(true);
            return Optional.of(1);
        });
        await(making);
        Thread closing = new Thread(pieces::close);
        closing.start();
        Await.until("closing waits for the piece", () -> pieces.awaited() || !closing.isAlive());
        assertTrue("closed while the piece is being made", closing.isAlive());
        goOn.countDown();
        Await.end(closing);
        assertTrue(out.get());
    }

    private Supplier<Optional<Integer>> upTo(int last) {
        return () -> made.get() == last ? Optional.empty() : Optional.of(made.incrementAndGet());
    }

    private static <T> Prefetcher<T> ahead(Supplier<Optional<T>> maker) {
        return new Prefetcher<>("ahead-test", maker);
    }

    private static void await(CountDownLatch latch) {
        try {
            Await.open(latch);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

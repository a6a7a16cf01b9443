// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What a round owes to whoever waits for it. */
public class BatchCallTest {

    private static final Duration BUDGET = Duration.ofMillis(10);

    /** The watch itself waits for the round, on the only thread that could let it go: an earlier release is seen every time. */
    @Test
    public void nobodyGoesOnBeforeTheWatchHasCounted() {
        List<Boolean> wentOn = new ArrayList<>();
        round(round -> wentOn.add(awaited(round))).run();
        assertEquals(List.of(false), wentOn);
    }

    @Test
    public void everybodyGoesOnAfterTheWatchHasCounted() {
        BatchCall<String, String> round = round(counted -> {});
        round.run();
        assertTrue(awaited(round));
    }

    @Test
    public void aWatchThatFailsHoldsUpNobody() {
        BatchCall<String, String> round = round(counted -> {
            throw new IllegalStateException("can't count");
        });
        assertThrows(IllegalStateException.class, round::run);
        assertTrue(awaited(round));
    }

    private static boolean awaited(BatchCall<?, ?> round) {
        try {
            return round.await(BUDGET, BUDGET);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BatchCall<String, String> round(Counting counting) {
        return new BatchCall<>(Reply.Answered::new, List.of("one"), counting, () -> 0);
    }

    /** Somebody who counts rounds when they have ended, and wants nothing else of them. */
    private interface Counting extends BatchCall.Listener {

        void count(BatchCall<?, ?> round);

        @Override
        default void ended(Object round, long nanos) {
            count((BatchCall<?, ?>) round);
        }

        @Override
        default Optional<UnansweredReason> quarantine() {
            return Optional.empty();
        }

        @Override
        default boolean forbids(Object round) {
            return false;
        }

        @Override
        default void answered(Object round) {
            // only the end is counted
        }

        @Override
        default boolean failed(Object round, UnansweredReason fault) {
            return false;
        }

        @Override
        default void exhausted(Object round, UnansweredReason fault) {
            // only the end is counted
        }
    }
}

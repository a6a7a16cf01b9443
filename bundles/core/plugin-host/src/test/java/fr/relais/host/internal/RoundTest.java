// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What a round owes to whoever waits for it. */
public class RoundTest {

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
        Round<String, String> round = round(counted -> {});
        round.run();
        assertTrue(awaited(round));
    }

    @Test
    public void aWatchThatFailsHoldsUpNobody() {
        Round<String, String> round = round(counted -> {
            throw new IllegalStateException("can't count");
        });
        assertThrows(IllegalStateException.class, round::run);
        assertTrue(awaited(round));
    }

    private static boolean awaited(Round<?, ?> round) {
        try {
            return round.await(BUDGET, BUDGET);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Round<String, String> round(Counting counting) {
        return new Round<>(Reply.Answered::new, List.of("one"), counting, () -> 0);
    }

    /** Somebody who counts rounds when they have ended, and wants nothing else of them. */
    private interface Counting extends Round.Watch {

        void count(Round<?, ?> round);

        @Override
        default void ended(Object round, long nanos) {
            count((Round<?, ?>) round);
        }

        @Override
        default Optional<Fault> bars() {
            return Optional.empty();
        }

        @Override
        default boolean stops(Object round) {
            return false;
        }

        @Override
        default void answered(Object round) {
            // only the end is counted
        }

        @Override
        default boolean missed(Object round, Fault fault) {
            return false;
        }

        @Override
        default void exhausted(Object round, Fault fault) {
            // only the end is counted
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.vocabulary.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plug-in has done on this node since it came, and how its guard stands.
 *
 * @param batches how often it was asked, about up to a thousand people each time
 * @param people answers that it gave
 * @param median half of the goes took no longer; zero while there is none
 * @param p99 99 % of the goes took no longer
 * @param failures answers that are missing, by the reason's name such as {@code THREW}, {@code LATE}, {@code BUSY} (dropped); those that
 *     aren't there are zero
 * @param lastFailure why the breaker opened the last time
 * @param runaways the thread of one of its versions that never came back; no version is asked while there is one, and there is one at most
 */
public record PluginMetrics(
        long batches,
        long people,
        Duration median,
        Duration p99,
        Map<String, Long> failures,
        Breaker breaker,
        Optional<Text> lastFailure,
        List<Runaway> runaways) {

    /** Copies its collections. */
    public PluginMetrics {
        failures = Map.copyOf(failures);
        runaways = List.copyOf(runaways);
    }

    /** Whether it isn't asked at the moment. */
    public boolean suspended() {
        return breaker.state() != Breaker.State.CLOSED || !runaways.isEmpty();
    }

    /**
     * What spares the platform a plug-in that fails.
     *
     * @param openings how often it opened
     * @param since when it opened, while it isn't closed
     * @param until when it is probed, while it isn't closed; past while it waits for somebody to ask
     */
    public record Breaker(State state, long openings, Optional<Instant> since, Optional<Instant> until) {

        /** Whether it is asked. */
        public enum State {
            /** It is asked. */
            CLOSED,
            /** It rests. */
            OPEN,
            /** It has rested: the next question is a probe. */
            HALF_OPEN
        }
    }

    /**
     * A thread that was interrupted and never came back: it is left alone, and goes when the node is restarted at the latest.
     *
     * @param version the version of the plug-in that keeps it
     * @param stack where it is now, at most a few lines
     */
    public record Runaway(PluginVersionId version, String thread, Instant since, List<String> stack) {

        /** Copies its list. */
        public Runaway {
            stack = List.copyOf(stack);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import java.time.Duration;

/**
 * How far a plug-in may go.
 *
 * @param chunk most people that it is asked about in one go
 * @param budget time for one such go, and for its component to be made
 * @param rest how long it isn't asked after it failed, the first time; twice as long after each probe that failed as well
 * @param longestRest the longest
 * @param failures how many answers in a row may be missing before it rests
 */
record GuardLimits(int chunk, Duration budget, Duration rest, Duration longestRest, int failures) {

    static GuardLimits of(HostSettings settings) {
        return new GuardLimits(
                Math.max(1, settings.chunk()),
                Duration.ofMillis(settings.budget_millis()),
                Duration.ofMillis(settings.rest_millis()),
                Duration.ofMillis(settings.longest_rest_millis()),
                Math.max(1, settings.failures()));
    }
}

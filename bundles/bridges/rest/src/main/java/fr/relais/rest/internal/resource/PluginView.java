// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginMetrics;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plug-in that runs on this node: its scope, why it isn't asked if it isn't, and what it has done.
 *
 * @param digest SHA-256 of its jar; empty for one of the platform's own
 * @param regions where it is asked
 * @param tried where it is tried without effect
 * @param health {@code OK}, or {@code DEGRADED} while it fails and isn't asked for that
 */
public record PluginView(
        String plugin,
        String bundle,
        String version,
        String digest,
        String extensionPoint,
        boolean national,
        List<RegionCode> regions,
        List<RegionCode> tried,
        List<MissionLocaleId> missionsLocales,
        Optional<String> notAskedBecause,
        Health health,
        WorkView work) {

    /** Whether it does its work. */
    public enum Health {
        /** It does, or isn't asked. */
        OK,
        /** It rests, or a thread of it is out. */
        DEGRADED
    }

    /**
     * What it has done since it came.
     *
     * @param goes how often it was asked, about up to a thousand people each time
     * @param people answers that it gave
     * @param failures answers that are missing, by reason
     * @param lastFailure why it was paused the last time
     */
    public record WorkView(
            long goes,
            long people,
            long medianMicros,
            long p99Micros,
            Map<String, Long> failures,
            BreakerView breaker,
            Optional<String> lastFailure,
            List<RunawayView> runaways) {
        static WorkView of(PluginMetrics work, Locale language) {
            return new WorkView(
                    work.batches(),
                    work.people(),
                    work.median().toNanos() / 1000,
                    work.p99().toNanos() / 1000,
                    new TreeMap<>(work.failures()),
                    BreakerView.of(work.breaker()),
                    work.lastFailure().map(text -> text.in(language)),
                    work.runaways().stream().map(RunawayView::of).toList());
        }
    }

    /** What spares the platform a plug-in that fails. @param until when it is asked again, about one person first */
    public record BreakerView(
            PluginMetrics.Breaker.State state, long openings, Optional<Instant> since, Optional<Instant> until) {
        static BreakerView of(PluginMetrics.Breaker breaker) {
            return new BreakerView(breaker.state(), breaker.openings(), breaker.since(), breaker.until());
        }
    }

    /** A thread that never came back. */
    public record RunawayView(String version, String thread, Instant since, List<String> stack) {
        static RunawayView of(PluginMetrics.Runaway runaway) {
            return new RunawayView(runaway.version().version(), runaway.thread(), runaway.since(), runaway.stack());
        }
    }

    static PluginView of(PluginInfo info, Locale language) {
        return new PluginView(
                info.id().pluginId(),
                info.id().bundle(),
                info.id().version(),
                info.id().digest(),
                info.extensionPoint(),
                info.national(),
                info.regions().stream().sorted().toList(),
                info.shadowRegions().stream().sorted().toList(),
                info.missionsLocales().stream().sorted().toList(),
                info.notAskedBecause().map(text -> text.in(language)),
                info.metrics().suspended() ? Health.DEGRADED : Health.OK,
                WorkView.of(info.metrics(), language));
    }
}

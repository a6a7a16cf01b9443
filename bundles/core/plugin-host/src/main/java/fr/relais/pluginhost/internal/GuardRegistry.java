// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginVersionId;
import fr.relais.time.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** What all plug-ins are guarded with, of whichever kind. Outlives changes of its settings, for a thread that is out is out. */
@Component(service = GuardRegistry.class, configurationPid = "fr.relais.host")
@Designate(ocd = HostSettings.class)
public final class GuardRegistry {

    /** A plug-in, whatever its version. */
    private record Plugin(String bundle, String id) {}

    private final Map<Plugin, VersionQueue> queues = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final Clock clock;
    private volatile GuardLimits limits;

    /** Made by Declarative Services. */
    @Activate
    public GuardRegistry(@Reference Ticker ticker, @Reference Clock clock, HostSettings settings) {
        this(GuardLimits.of(settings), ticker, clock);
    }

    GuardRegistry(GuardLimits limits, Ticker ticker, Clock clock) {
        this.limits = limits;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** The settings changed. */
    @Modified
    void set(HostSettings settings) {
        set(GuardLimits.of(settings));
    }

    void set(GuardLimits others) {
        limits = others;
    }

    GuardLimits limits() {
        return limits;
    }

    /** The turns of a version, which are those of all versions of the same plug-in. */
    VersionQueue queue(PluginVersionId versionId) {
        return queues.computeIfAbsent(
                new Plugin(versionId.bundle(), versionId.pluginId()),
                plugin -> new VersionQueue(this::limits, ticker, clock));
    }

    CircuitBreaker breaker() {
        return new CircuitBreaker(this::limits, ticker::read);
    }

    Ticker ticker() {
        return ticker;
    }

    /** What time it is. */
    Instant now() {
        return clock.instant();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginStamp;
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
@Component(service = Guard.class, configurationPid = "fr.relais.host")
@Designate(ocd = HostSettings.class)
public final class Guard {

    /** A plug-in, whatever its version. */
    private record Plugin(String bundle, String id) {}

    private final Map<Plugin, Turns> turns = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final Clock clock;
    private volatile Limits limits;

    /** Made by Declarative Services. */
    @Activate
    public Guard(@Reference Ticker ticker, @Reference Clock clock, HostSettings settings) {
        this(Limits.of(settings), ticker, clock);
    }

    Guard(Limits limits, Ticker ticker, Clock clock) {
        this.limits = limits;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** The settings changed. */
    @Modified
    void set(HostSettings settings) {
        set(Limits.of(settings));
    }

    void set(Limits others) {
        limits = others;
    }

    Limits limits() {
        return limits;
    }

    /** The turns of a version, which are those of all versions of the same plug-in. */
    Turns turns(PluginStamp stamp) {
        return turns.computeIfAbsent(
                new Plugin(stamp.bundle(), stamp.pluginId()), plugin -> new Turns(this::limits, ticker, clock));
    }

    Breaker breaker() {
        return new Breaker(this::limits, ticker::read);
    }

    Ticker ticker() {
        return ticker;
    }

    /** What time it is. */
    Instant now() {
        return clock.instant();
    }
}

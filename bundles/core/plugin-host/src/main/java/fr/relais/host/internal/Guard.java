// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** What all plug-ins are guarded with, of whichever kind. Outlives changes of its settings, for a thread that is out is out. */
@Component(service = Guard.class, configurationPid = "fr.relais.host")
@Designate(ocd = HostSettings.class)
public final class Guard {

    private final Quarantine quarantine = new Quarantine();
    private final LongSupplier nanos;
    private volatile Limits limits;

    /** Made by Declarative Services. */
    @Activate
    public Guard(HostSettings settings) {
        this(Limits.of(settings), System::nanoTime);
    }

    Guard(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
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

    Quarantine quarantine() {
        return quarantine;
    }

    Breaker breaker() {
        return new Breaker(this::limits, nanos);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.time.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads the machine's calendar, in whole microseconds: as precise as both database engines keep an instant. */
@Component(service = Clock.class)
public final class SystemClock extends Clock {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private final Clock clock;

    /** Reads it in UTC. */
    @Activate
    public SystemClock() {
        this(Clock.systemUTC());
    }

    /** @param precise what is cut to microseconds */
    SystemClock(Clock precise) {
        this.clock = Clock.tick(precise, TICK);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.DailyClock;
import fr.relais.cotraitance.spi.ClockRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * R-L18: runs the daily clock at an hour of Europe/Paris, and at once if it is behind, as after days off. Off where it isn't configured.
 * Looks once a minute, on a thread of its own: several nodes may do so, the lease lets one run.
 */
@Component(
        service = DailyClockScheduler.class,
        immediate = true,
        configurationPid = "fr.relais.clock",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DailyClockScheduler.Config.class)
public final class DailyClockScheduler {

    /** Configuration {@code fr.relais.clock}. */
    @ObjectClassDefinition(name = "Relais daily clock")
    public @interface Config {
        /** When it runs. */
        @AttributeDefinition(description = "From which time of the day on it runs, in Europe/Paris, such as 04:30")
        String hour() default "04:30";
    }

    private static final Logger LOG = LoggerFactory.getLogger(DailyClockScheduler.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Caller ITSELF =
            new Caller("daily-clock", Set.of(Role.ADMINISTRATOR), Set.of(new Scope.National()));

    private final DailyClock clock;
    private final ClockRepository runs;
    private final Clock time;
    private final LocalTime hour;
    private final ScheduledExecutorService thread;

    /** Made by the component runtime. @throws java.time.format.DateTimeParseException if the hour is none */
    @Activate
    public DailyClockScheduler(
            @Reference DailyClock clock, @Reference ClockRepository runs, @Reference Clock time, Config config) {
        this(clock, runs, time, LocalTime.parse(config.hour()));
        thread.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MINUTES);
    }

    DailyClockScheduler(DailyClock clock, ClockRepository runs, Clock time, LocalTime hour) {
        this.clock = clock;
        this.runs = runs;
        this.time = time;
        this.hour = hour;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread own = new Thread(work, "relais-clock");
            own.setDaemon(true);
            return own;
        });
    }

    /** Stops; a run that is under way ends its round and leaves the rest to the next. */
    @Deactivate
    public void stop() {
        thread.shutdown();
    }

    /** Runs it if it is behind. What goes wrong is logged and tried again a minute later: nothing may end the looking. */
    void look() {
        try {
            behind().ifPresent(until -> LOG.info("daily clock: {}", clock.run(ITSELF, until)));
        } catch (RuntimeException failure) {
            LOG.warn("the daily clock didn't run, trying again in a minute", failure);
        }
    }

    /** The day up to which it should have run by now and hasn't. */
    private Optional<LocalDate> behind() {
        ZonedDateTime now = ZonedDateTime.now(time.withZone(PARIS));
        LocalDate until = now.toLocalTime().isBefore(hour) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        boolean done = runs.caughtUpTo().filter(day -> !day.isBefore(until)).isPresent();
        return done ? Optional.empty() : Optional.of(until);
    }
}

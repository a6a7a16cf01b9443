// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I-X2: the day in Europe/Paris by the machine's clock. */
@Component
public final class TodayService implements Today {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;

    /** @param clock of whichever zone */
    @Activate
    public TodayService(@Reference Clock clock) {
        this.clock = clock.withZone(PARIS);
    }

    @Override
    public LocalDate get() {
        return LocalDate.now(clock);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.intake.Snapshot;
import fr.relais.territory.Atlas;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.spi.TerritoryStore;
import fr.relais.time.Ticker;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The territory in memory. Another node's intake shows within a second, our own at once. */
@Component(service = {Atlas.class, TerritoryPicture.class})
public final class TerritoryPicture implements Atlas {

    private static final Duration TRUST = Duration.ofSeconds(1);

    private final Snapshot<TerritoryMap> snapshot;

    @Activate
    public TerritoryPicture(@Reference TerritoryStore store, @Reference Ticker ticker) {
        this.snapshot = new Snapshot<>(store::revision, store::load, ticker::read, TRUST);
    }

    @Override
    public TerritoryMap current() {
        return snapshot.get();
    }

    /** For an intake and right after it. */
    @Override
    public TerritoryMap renewed() {
        return snapshot.renewed();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.intake.RevisionCache;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.spi.TerritoryRepository;
import fr.relais.time.Ticker;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The territory in memory. Another node's intake shows within a second, our own at once. */
@Component(service = {TerritoryProvider.class, TerritoryProviderService.class})
public final class TerritoryProviderService implements TerritoryProvider {

    private static final Duration TRUST = Duration.ofSeconds(1);

    private final RevisionCache<TerritoryMap> snapshot;

    @Activate
    public TerritoryProviderService(@Reference TerritoryRepository store, @Reference Ticker ticker) {
        this.snapshot = new RevisionCache<>(store::revision, store::load, ticker::read, TRUST);
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

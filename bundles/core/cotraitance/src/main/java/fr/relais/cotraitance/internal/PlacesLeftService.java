// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.cotraitance.PlacesLeft;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers other rooms of the core about places, each time in a transaction of its own. */
@Component
public final class PlacesLeftService implements PlacesLeft {

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;

    @Activate
    public PlacesLeftService(
            @Reference PersonFileRepository files,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements) {
        this.files = files;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
    }

    @Override
    public Map<MissionLocaleId, Allowance> allowances(
            Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        Set<MissionLocaleId> asked = new HashSet<>(missionsLocales);
        return files.inTransaction(work -> standings(work).allowances(asked, year, asOf));
    }

    @Override
    public List<CapacityStatus> neighbours(MissionLocaleId missionLocale, LocalDate asOf) {
        return files.inTransaction(work -> standings(work).neighbours(missionLocale, asOf));
    }

    @Override
    public NearbyCapacity around(Collection<MissionLocaleId> missionsLocales, LocalDate asOf) {
        return files.inTransaction(work -> standings(work).nearby(missionsLocales, asOf));
    }

    private CapacityReport standings(UnitOfWork work) {
        return new CapacityReport(work, territoryProvider.current(), agreements);
    }
}

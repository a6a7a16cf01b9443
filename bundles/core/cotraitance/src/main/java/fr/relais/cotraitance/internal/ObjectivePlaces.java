// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.Places;
import fr.relais.cotraitance.Surroundings;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.Standing;
import fr.relais.steering.Agreements;
import fr.relais.territory.Atlas;
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
public final class ObjectivePlaces implements Places {

    private final PersonFiles files;
    private final Atlas atlas;
    private final Agreements agreements;

    @Activate
    public ObjectivePlaces(@Reference PersonFiles files, @Reference Atlas atlas, @Reference Agreements agreements) {
        this.files = files;
        this.atlas = atlas;
        this.agreements = agreements;
    }

    @Override
    public Map<MissionLocaleId, Allowance> allowances(
            Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        Set<MissionLocaleId> asked = new HashSet<>(missionsLocales);
        return files.inTransaction(work -> standings(work).allowances(asked, year, asOf));
    }

    @Override
    public List<Standing> neighbours(MissionLocaleId missionLocale, LocalDate asOf) {
        return files.inTransaction(work -> standings(work).near(missionLocale, asOf));
    }

    @Override
    public Surroundings around(Collection<MissionLocaleId> missionsLocales, LocalDate asOf) {
        return files.inTransaction(work -> standings(work).around(missionsLocales, asOf));
    }

    private Standings standings(Work work) {
        return new Standings(work, atlas.current(), agreements);
    }
}

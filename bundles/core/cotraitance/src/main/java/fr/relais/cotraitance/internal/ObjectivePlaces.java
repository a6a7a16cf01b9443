// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.Places;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work;
import fr.relais.cotraitance.spi.Work.Taken;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.objectives.Neighbour;
import fr.relais.partnership.objectives.Room;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.steering.Agreements;
import fr.relais.territory.Atlas;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets what is taken against what was agreed. */
@Component
public final class ObjectivePlaces implements Places {

    private static final Taken NOTHING = new Taken(0, 0, 0);

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
        OptionalInt threshold = agreements.parameters().forYear(Parameter.OVERRUN_THRESHOLD, asOf);
        return files.inTransaction(work -> allowances(work, asked, year, asOf, threshold));
    }

    @Override
    public List<Neighbour> neighbours(MissionLocaleId missionLocale, LocalDate asOf) {
        return files.inTransaction(
                work -> new Neighbourhood(work, atlas.current(), agreements).of(missionLocale, asOf));
    }

    private Map<MissionLocaleId, Allowance> allowances(
            Work work, Set<MissionLocaleId> asked, int year, LocalDate asOf, OptionalInt threshold) {
        Map<MissionLocaleId, Taken> taken = work.takenBy(asked, year, asOf);
        Map<MissionLocaleId, List<CommitteeDecision>> decisions =
                work.decisions(asked, year).stream().collect(Collectors.groupingBy(CommitteeDecision::missionLocale));
        Map<MissionLocaleId, Allowance> allowances = new TreeMap<>();
        for (MissionLocaleId each : asked) {
            Taken places = taken.getOrDefault(each, NOTHING);
            Room room = new Room(agreements.objective(each, year), places.counted(), places.awaiting());
            allowances.put(each, new Allowance(room, threshold, decisions.getOrDefault(each, List.of())));
        }
        return allowances;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.Work;
import fr.relais.cotraitance.spi.Work.Taken;
import fr.relais.partnership.objectives.Neighbour;
import fr.relais.partnership.objectives.Room;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where there is room near a mission locale (W8): read without a lock, for people to look at. */
record Neighbourhood(Work work, TerritoryMap map, Agreements agreements) {

    private static final Taken NOTHING = new Taken(0, 0, 0);

    List<Neighbour> of(MissionLocaleId missionLocale, LocalDate on) {
        List<MissionLocale> near = map.neighbours(missionLocale, on);
        if (near.isEmpty()) {
            return List.of();
        }
        Map<MissionLocaleId, Taken> taken =
                work.takenBy(near.stream().map(MissionLocale::id).toList(), on.getYear(), on);
        return near.stream()
                .map(each -> new Neighbour(
                        each.id(), each.name(), room(each.id(), on, taken.getOrDefault(each.id(), NOTHING))))
                .toList();
    }

    private Room room(MissionLocaleId id, LocalDate on, Taken taken) {
        return new Room(agreements.objective(id, on.getYear()), taken.counted(), taken.awaiting());
    }
}

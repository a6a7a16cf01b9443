// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.Places;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work.Taken;
import fr.relais.partnership.objectives.Room;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets what is taken against what was agreed. */
@Component
public final class ObjectivePlaces implements Places {

    private static final Taken NOTHING = new Taken(0, 0, 0);

    private final PersonFiles files;
    private final Agreements agreements;

    @Activate
    public ObjectivePlaces(@Reference PersonFiles files, @Reference Agreements agreements) {
        this.files = files;
        this.agreements = agreements;
    }

    @Override
    public Map<MissionLocaleId, Room> room(Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        Set<MissionLocaleId> asked = new HashSet<>(missionsLocales);
        Map<MissionLocaleId, Taken> taken = files.inTransaction(work -> work.takenBy(asked, year, asOf));
        Map<MissionLocaleId, Room> rooms = new TreeMap<>();
        for (MissionLocaleId each : asked) {
            Taken places = taken.getOrDefault(each, NOTHING);
            rooms.put(each, new Room(agreements.objective(each, year), places.counted(), places.awaiting()));
        }
        return rooms;
    }
}

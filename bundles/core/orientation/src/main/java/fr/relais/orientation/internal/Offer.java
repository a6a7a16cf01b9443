// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.partnership.objectives.Room;
import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.List;
import java.util.OptionalInt;

/** What choices of destination get to see: the place and the figures, and no person. Immutable, for they read it on threads of their own. */
record Offer(CommuneCode commune, List<Destination> offered, List<Destination> neighbours) implements Destinations {

    /** One of them. A mission locale for which nothing was agreed has no figures. */
    record At(MissionLocaleId missionLocale, String name, OptionalInt objective, OptionalInt roomLeft)
            implements Destination {

        static At of(MissionLocaleId missionLocale, String name, Room room) {
            boolean agreed = room.objective() > 0;
            return new At(
                    missionLocale,
                    name,
                    agreed ? OptionalInt.of(room.objective()) : OptionalInt.empty(),
                    agreed ? OptionalInt.of(room.left()) : OptionalInt.empty());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.List;
import java.util.OptionalInt;

/**
 * What choices of destination get to see, and so what is kept of it with a decision: the place and the figures, and no person. Immutable,
 * for they read it on threads of their own.
 */
public record DestinationsSnapshot(CommuneCode commune, List<Destination> offered, List<Destination> neighbours)
        implements Destinations {

    /** Copies its lists. */
    public DestinationsSnapshot {
        offered = List.copyOf(offered);
        neighbours = List.copyOf(neighbours);
    }

    /** One of them. A mission locale for which nothing was agreed has no figures. */
    public record DestinationSnapshot(
            MissionLocaleId missionLocale, String name, OptionalInt objective, OptionalInt roomLeft)
            implements Destination {}
}

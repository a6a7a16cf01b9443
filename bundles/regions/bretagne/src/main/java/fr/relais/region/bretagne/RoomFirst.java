// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.bretagne;

import fr.relais.plugin.PluginId;
import fr.relais.plugin.Regions;
import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.Preference;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Bretagne: where missions locales share a commune, the one with room comes first. In the evaluation of 2007, workload weighs in the choice
 * of the partner for 16 % of the agencies; affectations stay within the agreed volumes (AC 5.3-1, annex 6 art. 4.1).
 *
 * <p>In the order of the share of their objective that is left (I-G31). One without a figure comes after those with room and before those
 * that are full, for unknown isn't none; where nobody is known to have room there is no opinion.
 */
@Component
@PluginId("bretagne.room-first")
@Regions("53")
public final class RoomFirst implements DestinationChoice {

    @Override
    public Preference prefer(Destinations destinations, OrientationContext context) {
        List<Destination> withRoom = new ArrayList<>();
        List<Destination> unknown = new ArrayList<>();
        for (Destination each : destinations.offered()) {
            if (each.roomLeft().isEmpty() || each.objective().isEmpty()) {
                unknown.add(each);
            } else if (each.roomLeft().getAsInt() > 0) {
                withRoom.add(each);
            }
        }
        if (withRoom.isEmpty()) {
            return Preference.noOpinion(unknown.isEmpty() ? "room.nowhere" : "room.unknown");
        }
        // the same share: in the order in which they were offered
        withRoom.sort(Comparator.comparingDouble(RoomFirst::shareLeft).reversed());
        Destination first = withRoom.get(0);
        withRoom.addAll(unknown);
        return Preference.order(
                ids(withRoom),
                "room.first",
                first.name(),
                first.roomLeft().getAsInt(),
                first.objective().getAsInt());
    }

    /** Room that nothing was agreed for is the whole of it. */
    private static double shareLeft(Destination one) {
        int objective = one.objective().getAsInt();
        return objective == 0 ? 1 : (double) one.roomLeft().getAsInt() / objective;
    }

    private static List<MissionLocaleId> ids(List<Destination> destinations) {
        return destinations.stream().map(Destination::missionLocale).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks choices of destination where somebody may go (I-T2, I-T6).
 *
 * @param destinations immutable, for choices read them on threads of their own
 * @param on the day of the decision
 */
public record DestinationQuestion(Destinations destinations, LocalDate on, RegionCode region)
        implements PluginQuestion {

    @Override
    public Set<MissionLocaleId> missionsLocales() {
        return destinations.offered().stream().map(Destination::missionLocale).collect(Collectors.toUnmodifiableSet());
    }
}

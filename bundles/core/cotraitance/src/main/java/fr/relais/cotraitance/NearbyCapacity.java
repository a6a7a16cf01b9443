// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.objectives.CapacityStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * Where there is room when an affectation is being decided (W8): figures, no names.
 *
 * @param missionsLocales those that were asked about, by identifier
 * @param neighbours those near them: sharing a commune, then of the same département (I-E11)
 */
public record NearbyCapacity(LocalDate on, List<CapacityStatus> missionsLocales, List<CapacityStatus> neighbours) {

    /** Copies its lists. */
    public NearbyCapacity {
        missionsLocales = List.copyOf(missionsLocales);
        neighbours = List.copyOf(neighbours);
    }
}

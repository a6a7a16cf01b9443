// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

/**
 * The entries of a year at a place, on a day, against its objective. Both figures of I-O6.
 *
 * @param objective the volume in force
 * @param counted entries counted on it (R-O6)
 * @param awaiting affectations that still await their initialisation
 * @param totalInCotraitance initialised that year, those in CIVIS included
 */
public record VolumeFigures(int objective, int counted, int awaiting, int totalInCotraitance) {

    /** Those of a mission locale. */
    public static VolumeFigures of(Capacity room) {
        return new VolumeFigures(room.objective(), room.counted(), room.awaiting(), room.totalInCotraitance());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import java.util.OptionalInt;

/**
 * A volume and what it is split into, in one year (R-O1, R-O2).
 *
 * @param code the region, or {@link ObjectiveTree#NATION}
 * @param volume empty if none was agreed
 * @param parts how many parts have a volume
 * @param sum what the parts add up to
 */
public record Allocation(String code, int year, OptionalInt volume, int parts, int sum) {

    /** Whether there is something to compare, and it differs. */
    public boolean differs() {
        return parts > 0 && volume.isPresent() && volume.getAsInt() != sum;
    }

    /** Whether the sum has moved away from the volume, on either side, since that other state. */
    public boolean furtherThan(Allocation before) {
        return differs() && (sum > volume.getAsInt() ? sum > before.sum : sum < before.sum);
    }
}

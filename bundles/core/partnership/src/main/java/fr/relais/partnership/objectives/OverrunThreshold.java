// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

/** R-O4: how far entries may pass an objective, as a percentage of it; exact, whatever the numbers. */
final class OverrunThreshold {

    private static final long HUNDRED = 100;

    private OverrunThreshold() {}

    /** Whether that many entries are further from the objective than that percentage of it, on either side. */
    static boolean outsideBand(long entries, int objective, int percent) {
        return Math.abs(entries - objective) * HUNDRED > (long) objective * percent;
    }

    /** The highest number of entries that doesn't pass objective × (1 + threshold). */
    static int ceiling(int objective, int percent) {
        return (int) Math.min(Integer.MAX_VALUE, objective * (HUNDRED + percent) / HUNDRED);
    }
}

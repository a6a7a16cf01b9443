// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

/**
 * What a run draws from. Each build draws the same; {@code -Psoak} draws anew each time, and {@code -Drelais.seed=}
 * replays that.
 */
final class Seed {

    static final boolean SOAK = Boolean.getBoolean("relais.soak");
    static final long VALUE = Long.getLong("relais.seed", SOAK ? System.nanoTime() : 20_101_126);

    private Seed() {}
}

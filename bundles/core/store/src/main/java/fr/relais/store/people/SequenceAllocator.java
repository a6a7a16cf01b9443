// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;

/** Numbers of a sequence for one transaction: as many as are expected, else one at first, then twice as many each time. */
final class SequenceAllocator {

    private static final int MOST_AT_ONCE = 256;

    private final Jdbc jdbc;
    private final String sequence;
    private long[] drawn = {};
    private int used;
    private int expected;

    SequenceAllocator(Jdbc jdbc, String sequence) {
        this.jdbc = jdbc;
        this.sequence = sequence;
    }

    /** That many more are likely to be asked for. */
    void expect(int numbers) {
        expected += numbers;
    }

    long next() {
        if (used == drawn.length) {
            drawn = jdbc.next(
                    sequence, expected > 0 ? expected : Math.max(1, Math.min(2 * drawn.length, MOST_AT_ONCE)));
            expected = 0;
            used = 0;
        }
        return drawn[used++];
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;

/** Numbers of a sequence for one transaction: one at first, then twice as many each time, so that who needs many asks seldom. */
final class Numbers {

    private static final int MOST_AT_ONCE = 256;

    private final Jdbc jdbc;
    private final String sequence;
    private long[] drawn = {};
    private int used;

    Numbers(Jdbc jdbc, String sequence) {
        this.jdbc = jdbc;
        this.sequence = sequence;
    }

    long next() {
        if (used == drawn.length) {
            drawn = jdbc.next(sequence, Math.max(1, Math.min(2 * drawn.length, MOST_AT_ONCE)));
            used = 0;
        }
        return drawn[used++];
    }
}

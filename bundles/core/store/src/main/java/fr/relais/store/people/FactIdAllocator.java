// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;

/** Numbers for facts within one transaction. The sequence steps by a hundred; who says that many will come draws as many steps at once. */
final class FactIdAllocator {

    /** By which the sequence steps. */
    private static final int STEP = 100;

    private final Jdbc jdbc;
    private long[] steps = {};
    private int used;
    private long next;
    private int left;
    private int expected;

    FactIdAllocator(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** That many more are likely to be asked for. */
    void expect(int facts) {
        expected += facts;
    }

    /** So that numbers of one person's facts follow the order of recording, what was drawn before somebody's lock isn't used after it. */
    void drawAnew() {
        steps = new long[0];
        used = 0;
        left = 0;
    }

    long next() {
        if (left == 0) {
            next = step();
            left = STEP;
        }
        left--;
        return next++;
    }

    private long step() {
        if (used == steps.length) {
            steps = jdbc.next("fact_seq", 1 + expected / STEP);
            expected = Math.max(0, expected - steps.length * STEP);
            used = 0;
        }
        return steps[used++];
    }
}

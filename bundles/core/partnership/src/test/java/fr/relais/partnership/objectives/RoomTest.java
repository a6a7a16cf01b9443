// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class RoomTest {

    /** I-E6: objective − counted − affectations awaiting initialisation; it may be overdrawn. */
    @Test
    public void whatIsLeft() {
        assertEquals(1, new Room(100, 90, 9).left());
        assertEquals(0, new Room(100, 90, 10).left());
        assertEquals(-5, new Room(100, 90, 15).left());
    }
}

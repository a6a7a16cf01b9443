// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class CapacityTest {

    /** I-E6: objective − counted − affectations awaiting initialisation; it may be overdrawn. */
    @Test
    public void whatIsLeft() {
        assertEquals(1, new Capacity(100, 90, 9, 5).left());
        assertEquals(0, new Capacity(100, 90, 10, 5).left());
        assertEquals(-5, new Capacity(100, 90, 15, 5).left());
    }

    /** I-O6: whoever is in CIVIS is in co-traitance and takes no place. */
    @Test
    public void bothFigures() {
        assertEquals(95, new Capacity(100, 90, 9, 5).totalInCotraitance());
    }
}

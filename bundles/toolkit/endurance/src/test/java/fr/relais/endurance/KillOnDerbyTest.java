// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

/** On Derby, in the killed process itself. */
public class KillOnDerbyTest extends KillTest {

    public KillOnDerbyTest() {
        super(DurableDatabase.DERBY);
    }
}

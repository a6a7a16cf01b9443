// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

/** On PostgreSQL, which stays up and finds out that its client is gone. */
public class KillOnPostgreSqlTest extends KillTest {

    public KillOnPostgreSqlTest() {
        super(DurableDatabase.POSTGRESQL);
    }
}

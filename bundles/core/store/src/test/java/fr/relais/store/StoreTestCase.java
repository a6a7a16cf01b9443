// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import java.util.List;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** A test that runs on both engines, each time from empty tables. */
@RunWith(Parameterized.class)
public abstract class StoreTestCase {

    /** The engine under test. */
    @Parameter
    public Database database;

    protected Transactions transactions;

    /** Both engines. */
    @Parameters(name = "{0}")
    public static List<Database> engines() {
        return Database.tested();
    }

    /** Starts from empty tables. */
    @Before
    public void startFromEmptyTables() {
        transactions = database.transactions();
        database.empty();
    }
}

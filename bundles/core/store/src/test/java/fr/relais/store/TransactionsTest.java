// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.Test;

/** What a transaction tells when it fails, on both engines. */
public class TransactionsTest extends StoreTestCase {

    /** As when the disk is full and the engine has closed: the rollback fails too, and isn't what people want to read. */
    @Test
    public void theFirstFailureIsToldThoughTheConnectionDied() {
        IllegalStateException first = new IllegalStateException("the disk is full");
        assertSame(
                first,
                assertThrows(
                        IllegalStateException.class,
                        () -> transactions.run(transaction -> {
                            close(transaction.entities().unwrap(Connection.class));
                            throw first;
                        })));
        assertEquals(1, first.getSuppressed().length);
        assertEquals(Integer.valueOf(7), transactions.run(transaction -> 7));
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

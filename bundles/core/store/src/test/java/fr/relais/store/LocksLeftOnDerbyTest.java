// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.store.sql.Jdbc;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.derby.impl.jdbc.EmbedConnection;
import org.apache.derby.impl.store.access.RAMTransaction;
import org.junit.Test;

/**
 * What Derby keeps of the locks of a transaction that wrote many rows: nothing, or every later query on its connection would go through it.
 * Looks into the engine, for time tells little.
 */
public class LocksLeftOnDerbyTest {

    private static final int ROWS = 1000;
    private static final LocalDate FIRST = LocalDate.of(2100, 1, 1);

    private final Transactions transactions = Database.DERBY.transactions();
    private final List<Map<?, ?>> large = new ArrayList<>();
    private Object locks;

    @Test
    public void theLocksOfManyRowsAreNotKeptForTheNextTransactions() {
        Database.DERBY.empty();
        transactions.run(transaction -> {
            insert(transaction.jdbc());
            locks = locks(transaction);
            held("groups").stream().filter(held -> held.size() >= ROWS).forEach(large::add);
            return null;
        });
        assertEquals("the transaction's own", 1, large.size());
        List<Map<?, ?>> kept = held("spareGroups");
        assertEquals("what Derby keeps at most", 3, kept.size());
        assertTrue("the large one isn't among them", kept.stream().noneMatch(one -> one == large.get(0)));
        Database.DERBY.empty();
    }

    private static void insert(Jdbc jdbc) {
        jdbc.batch(
                "insert into outbox_day (told_on, sealed_at) values (?, ?)",
                IntStream.range(0, ROWS).boxed().toList(),
                (places, day) -> places.day(FIRST.plusDays(day)).instant(Instant.EPOCH));
    }

    private static Object locks(Transaction transaction) {
        try {
            EmbedConnection connection =
                    transaction.entities().unwrap(Connection.class).unwrap(EmbedConnection.class);
            return ((RAMTransaction) connection.getLanguageConnection().getTransactionExecute())
                    .getRawStoreXact()
                    .getCompatibilitySpace();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The maps of locks that are in use, {@code groups}, or kept, {@code spareGroups}. */
    private List<Map<?, ?>> held(String name) {
        try {
            Field field = locks.getClass().getDeclaredField(name);
            field.setAccessible(true);
            Object all = field.get(locks);
            List<Map<?, ?>> maps = new ArrayList<>();
            (all instanceof Map<?, ?> byGroup ? byGroup.values() : (Collection<?>) all)
                    .forEach(one -> maps.add((Map<?, ?>) one));
            return maps;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Derby holds its locks in another way", changed);
        }
    }
}

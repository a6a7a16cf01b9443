// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import fr.relais.store.sql.Engine;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.StorageException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.Test;

/** What is written beside is part of its transaction: seen by whatever is asked next, and all of it or nothing stays. */
public class AsyncWriterTest extends StoreTestCase {

    private static final Instant AT = Instant.parse("2010-10-31T00:30:00Z");
    private static final List<Integer> MANY = IntStream.range(0, 1500).boxed().toList();

    @Test
    public void whatIsAskedNextSeesIt() {
        transactions.run(transaction -> {
            Jdbc jdbc = transaction.jdbc();
            jdbc.writeAsync(writer -> insert(writer, MANY, "first"));
            jdbc.writeAsync(writer -> assertEquals(MANY.size(), count(writer)));
            jdbc.writeAsync(writer -> insert(writer, List.of(1), "second"));
            insert(jdbc, List.of(2), "third");
            assertEquals(MANY.size() + 2, count(jdbc));
            jdbc.writeAsync(writer -> insert(writer, MANY, "fourth"));
            assertEquals(
                    2L * MANY.size() + 2,
                    transaction
                            .entities()
                            .createNativeQuery("select cast(count(*) as bigint) from audit")
                            .getSingleResult());
            jdbc.writeAsync(writer -> insert(writer, MANY, "fifth"));
            return null;
        });
        assertEquals(Integer.valueOf(3 * MANY.size() + 2), transactions.run(transaction -> count(transaction.jdbc())));
    }

    @Test
    public void whatTheEngineRefusesComesOutThoughNothingIsAskedAfterwards() {
        AtomicInteger later = new AtomicInteger();
        assertThrows(
                StorageException.class,
                () -> transactions.run(transaction -> {
                    transaction.jdbc().writeAsync(writer -> insert(writer, MANY, "fine"));
                    transaction.jdbc().writeAsync(writer -> insert(writer, MANY, null));
                    transaction.jdbc().writeAsync(writer -> later.incrementAndGet());
                    return null;
                }));
        assertEquals(0, later.get());
        nothingStays();
    }

    @Test
    public void whatWentWrongComesOutOfTheNextQuestionAndOfEveryFurtherOne() {
        IllegalStateException wrong = new IllegalStateException("no such row");
        assertSame(
                wrong,
                assertThrows(
                        IllegalStateException.class,
                        () -> transactions.run(transaction -> {
                            Jdbc jdbc = transaction.jdbc();
                            jdbc.writeAsync(writer -> {
                                throw wrong;
                            });
                            assertSame(wrong, assertThrows(IllegalStateException.class, () -> count(jdbc)));
                            assertSame(wrong, assertThrows(IllegalStateException.class, transaction::entities));
                            return null;
                        })));
        nothingStays();
    }

    @Test
    public void whoWasInTheWayOfItMakesTheWorkRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        transactions.run(transaction -> {
            boolean first = runs.incrementAndGet() == 1;
            transaction.jdbc().writeAsync(writer -> {
                insert(writer, MANY, "try");
                if (first) {
                    throw new StorageException("in the way", Engine.toBeRunAgain());
                }
            });
            return null;
        });
        assertEquals(2, runs.get());
        assertEquals(Integer.valueOf(MANY.size()), transactions.run(transaction -> count(transaction.jdbc())));
    }

    /** The connection is given back only when nobody writes on it any more. */
    @Test
    public void whoGivesUpWaitsForIt() {
        IllegalStateException given = new IllegalStateException("given up");
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        assertSame(
                given,
                assertThrows(
                        IllegalStateException.class,
                        () -> transactions.run(transaction -> {
                            transaction.jdbc().writeAsync(writer -> {
                                begun.countDown();
                                insert(writer, MANY, "in vain");
                                written.incrementAndGet();
                            });
                            await(begun);
                            throw given;
                        })));
        assertEquals(1, written.get());
        nothingStays();
    }

    private void nothingStays() {
        assertEquals(Integer.valueOf(0), transactions.run(transaction -> count(transaction.jdbc())));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void insert(Jdbc jdbc, List<Integer> rows, String operation) {
        jdbc.batch(
                "insert into audit (happened_at, user_name, operation, subject) values (?, ?, ?, ?)",
                rows,
                (places, row) -> places.instant(AT).text("u").text(operation).text(String.valueOf(row)));
    }

    private static int count(Jdbc jdbc) {
        return jdbc.rows("select count(*) from audit", null, (places, nothing) -> {}, row -> row.small())
                .get(0);
    }
}

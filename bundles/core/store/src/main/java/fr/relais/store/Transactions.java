// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.store.sql.Engine;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in one transaction: committed when it returns, rolled back when it throws, run again a few times when the engine says that
 * another transaction was in the way. Thread-safe.
 */
@Component(service = Transactions.class)
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int TRIES = 5;

    private final EntityManagerFactory factory;
    private final Clock clock;

    /**
     * @param factory of the persistence unit {@code relais}
     * @param clock tells when what they write is recorded, as precise as both engines keep it
     */
    @Activate
    public Transactions(
            @Reference(target = "(osgi.unit.name=relais)") EntityManagerFactory factory, @Reference Clock clock) {
        this.factory = factory;
        this.clock = clock;
    }

    /** Runs the work; what it throws comes out unchanged. It has no other effect than through its transaction. */
    public <T> T run(Function<Transaction, T> work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                if (left == 0 || !worthAnotherTry(failure)) {
                    throw failure;
                }
                LOG.info(
                        "another transaction was in the way, trying again, {} tries left: {}",
                        left,
                        failure.toString());
            }
        }
    }

    private <T> T once(Function<Transaction, T> work) {
        EntityManager entities = factory.createEntityManager();
        Optional<Transaction> begun = Optional.empty();
        T result;
        try {
            entities.getTransaction().begin();
            Transaction transaction = new Transaction(entities, clock);
            begun = Optional.of(transaction);
            result = work.apply(transaction);
            transaction.jdbc().beforeCommit();
            entities.getTransaction().commit();
        } catch (RuntimeException | Error failure) {
            begun.ifPresent(transaction -> transaction.jdbc().awaitQuietly());
            giveUp(entities, failure);
            throw failure;
        }
        entities.close();
        return result;
    }

    /** Whatever else goes wrong by now, such as a rollback on a connection that died, the first failure is the one to tell. */
    private static void giveUp(EntityManager entities, Throwable failure) {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
        try {
            entities.close();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    private static boolean worthAnotherTry(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && Engine.worthAnotherTry(sql)) {
                return true;
            }
        }
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.store.sql.Jdbc;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import javax.persistence.EntityManager;

/** A running transaction, seen as entities and as SQL: both are the same connection. One thread, not to be kept, nor its entities. */
public final class Transaction {

    private final EntityManager entities;
    private final Jdbc jdbc;
    private final Clock clock;

    Transaction(EntityManager entities, Clock clock) {
        this.clock = clock;
        this.entities = entities;
        // unwrapping pins the connection, so that a query through either sees what the other wrote
        this.jdbc = new Jdbc(entities.unwrap(Connection.class));
    }

    /** The rows as entities, with all that is written beside; no cache behind. */
    public EntityManager entities() {
        jdbc.awaitWrites();
        return entities;
    }

    /** The instant at which what is written now is recorded. */
    public Instant now() {
        return clock.instant();
    }

    /** Tells when what is written is recorded. */
    public Clock clock() {
        return clock;
    }

    /** The rows as SQL. */
    public Jdbc jdbc() {
        return jdbc;
    }
}

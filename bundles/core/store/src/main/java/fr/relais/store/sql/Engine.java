// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The two engines, and the few sentences that each says in its own way. */
public enum Engine {
    /** Embedded Derby: one process at a time, by itself. */
    DERBY(Set.of("40001", "40XL1", "40XL2", "23505"), 1) {

        @Override
        public void lockMigrations(Connection connection) {
            // the engine lets no other process in, and within this one the data source isn't published yet
        }

        @Override
        public void unlockMigrations(Connection connection) {
            // nothing was locked
        }

        @Override
        public long[] next(Connection connection, String sequence, int count) throws SQLException {
            long[] numbers = new long[count];
            try (PreparedStatement next = connection.prepareStatement("values next value for " + sequence)) {
                for (int i = 0; i < count; i++) {
                    numbers[i] = only(next);
                }
            }
            return numbers;
        }

        @Override
        <T> void load(Connection connection, ParsedInsert insert, Collection<T> rows, ParameterBinder.Of<T> parameters)
                throws SQLException {
            MultiRowInsert.run(connection, insert, rows, parameters);
        }

        /**
         * A connection of Derby keeps three of the hash maps in which its transactions and queries held their locks, for the next ones. They
         * never shrink, and each is gone through from end to end whenever it is given back: one that held the locks of ten thousand rows
         * makes every query after it pay for them. The join holds four small maps at once, so that there are three to keep when the
         * transaction gives back its own, which is dropped.
         */
        @Override
        void beforeCommitOfManyRows(Connection connection) throws SQLException {
            try (PreparedStatement join = connection.prepareStatement(
                    "select 1 from sysibm.sysdummy1 a, sysibm.sysdummy1 b, sysibm.sysdummy1 c, sysibm.sysdummy1 d")) {
                only(join);
            }
        }

        /** Read stability keeps the shared lock. */
        @Override
        public void sharedLock(Connection connection, String room) throws SQLException {
            shareRow(connection, "select latest from revision where room = ? with rs", room);
        }

        /** Row by row: an updatable query can't be ordered here, and keeps its locks only with read stability. */
        @Override
        public void lockRows(Connection connection, String table, Collection<Long> ids) throws SQLException {
            try (PreparedStatement lock =
                    connection.prepareStatement("select id from " + table + " where id = ? for update with rs")) {
                for (Long id : new TreeSet<>(ids)) {
                    lock.setLong(1, id);
                    drain(lock);
                }
            }
        }
    },

    /** PostgreSQL. */
    POSTGRESQL(Set.of("40001", "40P01", "55P03", "23505"), 1000) {

        @Override
        public void lockMigrations(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lock_timeout = '120s'");
                statement.execute("select pg_advisory_lock(" + MIGRATIONS + ")");
            }
        }

        @Override
        public void unlockMigrations(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + MIGRATIONS + ")");
                statement.execute("reset lock_timeout");
            }
        }

        @Override
        public long[] next(Connection connection, String sequence, int count) throws SQLException {
            long[] numbers = new long[count];
            try (PreparedStatement next =
                    connection.prepareStatement("select nextval(cast(? as regclass)) from generate_series(1, ?)")) {
                next.setString(1, sequence);
                next.setInt(2, count);
                try (ResultSet result = next.executeQuery()) {
                    for (int i = 0; result.next(); i++) {
                        numbers[i] = result.getLong(1);
                    }
                }
            }
            return numbers;
        }

        /**
         * The query is planned for one key, and {@code offset 0} keeps the planner from making one join of all: of a table that has just
         * grown it believes that few rows lie behind the condition beside the key, reads them all and compares each with each key.
         */
        @Override
        public Optional<String> keyByKey(String query, String type) {
            int place = query.lastIndexOf(AMONG);
            return Optional.of("select found.* from unnest(cast(? as " + type + "[])) as asked (key), lateral ("
                    + query.substring(0, place) + "= asked.key" + query.substring(place + AMONG.length())
                    + " offset 0) as found");
        }

        @Override
        void beforeCommitOfManyRows(Connection connection) {
            // the server keeps nothing of a transaction's locks
        }

        @Override
        public void sharedLock(Connection connection, String room) throws SQLException {
            shareRow(connection, "select latest from revision where room = ? for share", room);
        }

        @Override
        <T> void load(Connection connection, ParsedInsert insert, Collection<T> rows, ParameterBinder.Of<T> parameters)
                throws SQLException {
            PostgresCopy.run(connection, insert, rows, parameters);
        }

        @Override
        public void lockRows(Connection connection, String table, Collection<Long> ids) throws SQLException {
            try (PreparedStatement lock = connection.prepareStatement(
                    "select id from " + table + " where id = any (?) order by id for update")) {
                lock.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                drain(lock);
            }
        }
    };

    /** Any number that nobody else takes in this database; "relais" on a telephone's keys. */
    private static final long MIGRATIONS = 735247L;

    private static final String AMONG = "in (?)";

    /** Below, a batch costs as little as loading. */
    private static final int WORTH_LOADING = 100;

    private final Set<String> worthAnotherTry;
    private final int keysAtOnce;

    Engine(Set<String> worthAnotherTry, int keysAtOnce) {
        this.worthAnotherTry = worthAnotherTry;
        this.keysAtOnce = keysAtOnce;
    }

    /**
     * How many keys a query best asks for at once. Derby runs in this process, so asking again costs nothing, and it reads the whole
     * table for a long list where it thinks that the table is small; PostgreSQL is a journey away.
     */
    public int keysAtOnce() {
        return keysAtOnce;
    }

    /** The engine behind a connection. @throws SQLException if it is neither */
    public static Engine of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "Apache Derby" -> DERBY;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("Relais runs on Derby and on PostgreSQL, not on " + product);
        };
    }

    /** Waits until nobody else migrates this database, at most two minutes; ends with the connection. */
    public abstract void lockMigrations(Connection connection) throws SQLException;

    /** The opposite of {@link #lockMigrations}. */
    public abstract void unlockMigrations(Connection connection) throws SQLException;

    /** The next numbers of a sequence. */
    public abstract long[] next(Connection connection, String sequence, int count) throws SQLException;

    /** The next number of a sequence. */
    public long next(Connection connection, String sequence) throws SQLException {
        return next(connection, sequence, 1)[0];
    }

    /**
     * A query whose last {@code in (?)} is a list of keys, asked for each of them in turn: its first place takes them all as an array.
     * What the query puts in order is in order for each key. Empty where the engine has no such sentence.
     *
     * @param type of a key: {@code bigint} or {@code varchar}
     */
    public Optional<String> keyByKey(String query, String type) {
        return Optional.empty();
    }

    /**
     * Inserts many rows by the engine's own way of loading, within the transaction.
     *
     * @return false if the statement or the number of rows doesn't suit it: nothing was written
     */
    public <T> boolean load(
            Connection connection, String statement, Collection<T> rows, ParameterBinder.Of<T> parameters)
            throws SQLException {
        Optional<ParsedInsert> insert = rows.size() < WORTH_LOADING ? Optional.empty() : ParsedInsert.of(statement);
        if (insert.isPresent()) {
            load(connection, insert.get(), rows, parameters);
        }
        return insert.isPresent();
    }

    abstract <T> void load(
            Connection connection, ParsedInsert insert, Collection<T> rows, ParameterBinder.Of<T> parameters)
            throws SQLException;

    /** Keeps what a transaction that wrote many rows leaves on its connection from slowing down the next ones. */
    abstract void beforeCommitOfManyRows(Connection connection) throws SQLException;

    /** Locks rows of a table with an {@code id}, in its order, until the end of the transaction; readers go on. */
    public abstract void lockRows(Connection connection, String table, Collection<Long> ids) throws SQLException;

    /** Locks the row of a room in {@code revision} together with others who do, until the end of the transaction. */
    public abstract void sharedLock(Connection connection, String room) throws SQLException;

    static void shareRow(Connection connection, String query, String room) throws SQLException {
        try (PreparedStatement share = connection.prepareStatement(query)) {
            share.setString(1, room);
            drain(share);
        }
    }

    /**
     * Whether the same work may succeed when it is run again: a deadlock, a lock waited for too long, a serialisation failure, or a key
     * that another transaction wrote after this one had looked for it.
     */
    public static boolean worthAnotherTry(SQLException failure) {
        for (Engine engine : values()) {
            if (engine.worthAnotherTry.contains(failure.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** A failure after which the same work is run again, in a new transaction. */
    public static SQLException toBeRunAgain() {
        return new SQLException("what was read is stale", "40001");
    }

    private static long only(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void drain(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                result.getLong(1);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Hand-written SQL on the connection of the running transaction: batches where volume wants them, and rows. One thread, beside which
 * {@linkplain #writeAsync another} writes.
 */
public final class Jdbc {

    private static final int BATCH = 1000;

    /** A transaction that wrote so many rows holds many locks. */
    private static final int MANY = 100;

    private final Connection own;
    private final Engine engine;
    private final Optional<AsyncWriter> asyncWriter;
    private final LongAdder written;

    /** @throws StorageException if the engine is none that we know */
    public Jdbc(Connection connection) {
        this.own = connection;
        this.asyncWriter = Optional.of(new AsyncWriter());
        this.written = new LongAdder();
        try {
            this.engine = Engine.of(connection);
        } catch (SQLException failure) {
            throw new StorageException("which engine", failure);
        }
    }

    private Jdbc(Jdbc other) {
        this.own = other.own;
        this.engine = other.engine;
        this.asyncWriter = Optional.empty();
        this.written = other.written;
    }

    /**
     * Writes on another thread while the transaction goes on: after the writes that were handed over before, and before anything else that
     * the transaction asks of its connection, which waits. A failure is thrown there.
     *
     * @param writing uses what it is given and nothing else of the transaction, and reads only what nobody changes any more
     */
    public void writeAsync(Consumer<Jdbc> writing) {
        Jdbc there = new Jdbc(this);
        asyncWriter.ifPresentOrElse(thread -> thread.run(() -> writing.accept(there)), () -> writing.accept(this));
    }

    /** Waits for the writes that were handed over; throws what went wrong with them. */
    public void awaitWrites() {
        asyncWriter.ifPresent(AsyncWriter::await);
    }

    /** Waits for what is written beside, and leaves the connection fit for the next transaction: last thing before the commit. */
    public void beforeCommit() {
        awaitWrites();
        if (written.sum() < MANY) {
            return;
        }
        try {
            engine.beforeCommitOfManyRows(own);
        } catch (SQLException failure) {
            throw new StorageException("before the commit", failure);
        }
    }

    /** Waits for the writes that were handed over, and throws nothing. */
    public void awaitQuietly() {
        asyncWriter.ifPresent(AsyncWriter::awaitQuietly);
    }

    private Connection connection() {
        awaitWrites();
        return own;
    }

    /** Runs a statement once per row, a thousand at a time; an insert of many rows goes in by the engine's own way where it has one. */
    public <T> void batch(String statement, Collection<T> rows, ParameterBinder.Of<T> parameters) {
        if (rows.isEmpty()) {
            return;
        }
        written.add(rows.size());
        try {
            if (engine.load(connection(), statement, rows, parameters)) {
                return;
            }
        } catch (SQLException failure) {
            throw new StorageException(statement, failure);
        }
        try (PreparedStatement prepared = connection().prepareStatement(statement)) {
            ParameterBinder places = new ParameterBinder(prepared);
            int waiting = 0;
            for (T row : rows) {
                places.restart();
                parameters.set(places, row);
                prepared.addBatch();
                if (++waiting % BATCH == 0) {
                    prepared.executeBatch();
                }
            }
            if (waiting % BATCH != 0) {
                prepared.executeBatch();
            }
        } catch (SQLException failure) {
            throw new StorageException(statement, failure);
        }
    }

    /** Runs a statement once; how many rows it touched. */
    public <T> int update(String statement, T row, ParameterBinder.Of<T> parameters) {
        try (PreparedStatement prepared = connection().prepareStatement(statement)) {
            parameters.set(new ParameterBinder(prepared), row);
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new StorageException(statement, failure);
        }
    }

    /** The rows of a query. */
    public <P, T> List<T> rows(String query, P row, ParameterBinder.Of<P> parameters, ColumnReader.To<T> type) {
        try (PreparedStatement prepared = connection().prepareStatement(query)) {
            parameters.set(new ParameterBinder(prepared), row);
            List<T> rows = new ArrayList<>();
            read(prepared, type, rows);
            return rows;
        } catch (SQLException failure) {
            throw new StorageException(query, failure);
        }
    }

    /** The rows of a query whose one {@code (?)} stands for a list of numbers, however long; in its order for each number. */
    public <T> List<T> rowsAmong(String query, Collection<Long> keys, ColumnReader.To<T> type) {
        return among(query, places -> {}, keys, "bigint", ParameterBinder::number, type);
    }

    /** Likewise, after other places. */
    public <T> List<T> rowsAmong(String query, ParameterBinder.First before, Collection<Long> keys, ColumnReader.To<T> type) {
        return among(query, before, keys, "bigint", ParameterBinder::number, type);
    }

    /** The rows of a query whose last {@code (?)} stands for a list of texts, however long, after other places; in its order for each. */
    public <T> List<T> rowsAmongTexts(
            String query, ParameterBinder.First before, Collection<String> keys, ColumnReader.To<T> type) {
        return among(query, before, keys, "varchar", ParameterBinder::text, type);
    }

    /** The next numbers of a sequence. */
    public long[] next(String sequence, int count) {
        try {
            return engine.next(connection(), sequence, count);
        } catch (SQLException failure) {
            throw new StorageException(sequence, failure);
        }
    }

    /** Locks rows of a table with an {@code id}, in its order, until the end of the transaction. */
    public void lock(String table, Collection<Long> ids) {
        try {
            engine.lockRows(connection(), table, ids);
        } catch (SQLException failure) {
            throw new StorageException("lock " + table, failure);
        }
    }

    /** Takes a named lock that others may share, until the end of the transaction; waits while somebody holds it exclusively. */
    public void sharedLock(String room) {
        try {
            engine.sharedLock(connection(), room);
        } catch (SQLException failure) {
            throw new StorageException("share " + room, failure);
        }
    }

    /** Takes a named lock alone until the end of the transaction, once those who share it have ended theirs. */
    public void exclusiveLock(String room) {
        update("update revision set latest = latest + 1 where room = ?", room, (places, name) -> places.text(name));
    }

    private <K, T> List<T> among(
            String query,
            ParameterBinder.First before,
            Collection<K> keys,
            String keyType,
            ParameterBinder.Of<K> parameters,
            ColumnReader.To<T> type) {
        Optional<String> keyByKey = engine.keyByKey(query, keyType);
        if (keyByKey.isPresent()) {
            return keyByKey(keyByKey.get(), before, keys, keyType, type);
        }
        List<T> rows = new ArrayList<>();
        int length = 0;
        PreparedStatement prepared = null;
        try {
            for (List<K> chunk : chunks(keys)) {
                if (chunk.size() != length) {
                    close(prepared);
                    length = chunk.size();
                    prepared =
                            connection().prepareStatement(query.replace("(?)", "(?" + ", ?".repeat(length - 1) + ")"));
                }
                ParameterBinder places = new ParameterBinder(prepared);
                before.set(places);
                for (K key : chunk) {
                    parameters.set(places, key);
                }
                read(prepared, type, rows);
            }
            close(prepared);
        } catch (SQLException failure) {
            throw new StorageException(query, failure);
        }
        return rows;
    }

    private <K, T> List<T> keyByKey(
            String query, ParameterBinder.First before, Collection<K> keys, String keyType, ColumnReader.To<T> type) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement prepared = connection().prepareStatement(query)) {
            ParameterBinder places = new ParameterBinder(prepared);
            prepared.setArray(
                    places.next(),
                    connection().createArrayOf(keyType, keys.stream().distinct().toArray()));
            before.set(places);
            List<T> rows = new ArrayList<>();
            read(prepared, type, rows);
            return rows;
        } catch (SQLException failure) {
            throw new StorageException(query, failure);
        }
    }

    /**
     * Keys in lists of the length that suits the engine. A list is filled up with its last key to one of few lengths, so that the engine
     * meets few different statements.
     */
    public <K> List<List<K>> chunks(Collection<K> keys) {
        List<K> all = List.copyOf(keys);
        List<List<K>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += engine.keysAtOnce()) {
            List<K> chunk = new ArrayList<>(all.subList(from, Math.min(from + engine.keysAtOnce(), all.size())));
            int length = 1;
            while (length < chunk.size()) {
                length = Math.min(length * 4, engine.keysAtOnce());
            }
            chunk.addAll(Collections.nCopies(length - chunk.size(), chunk.get(chunk.size() - 1)));
            chunks.add(chunk);
        }
        return chunks;
    }

    private static void close(PreparedStatement prepared) throws SQLException {
        if (prepared != null) {
            prepared.close();
        }
    }

    private static <T> void read(PreparedStatement prepared, ColumnReader.To<T> type, List<T> rows)
            throws SQLException {
        try (ResultSet result = prepared.executeQuery()) {
            ColumnReader columns = new ColumnReader(result);
            while (result.next()) {
                columns.restart();
                rows.add(type.read(columns));
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Loads rows into PostgreSQL with {@code copy … from stdin}, in its text format: within the running transaction, with all constraints,
 * and at bounded memory however many rows.
 */
final class PostgresCopy implements ParameterSink {

    private static final int PIECE = 1 << 16;

    private final StringBuilder lines = new StringBuilder(PIECE + 1024);

    private PostgresCopy() {}

    /** Copies rows. What goes wrong, here or in what fills the places, leaves the connection fit for a rollback. */
    static <T> void run(
            Connection connection, ParsedInsert insert, Collection<T> rows, ParameterBinder.Of<T> parameters)
            throws SQLException {
        CopyIn target = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + insert.table() + " (" + insert.columns() + ") from stdin");
        try {
            PostgresCopy text = new PostgresCopy();
            ParameterBinder places = new ParameterBinder(text);
            for (T row : rows) {
                places.restart();
                parameters.set(places, row);
                text.lines.append('\n');
                if (text.lines.length() >= PIECE) {
                    text.flush(target);
                }
            }
            text.flush(target);
            target.endCopy();
        } finally {
            if (target.isActive()) {
                target.cancelCopy();
            }
        }
    }

    private void flush(CopyIn target) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        target.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private StringBuilder at(int place) {
        return place == 1 ? lines : lines.append('\t');
    }

    @Override
    public void setString(int place, String value) {
        StringBuilder line = at(place);
        if (value == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(letter);
            }
        }
    }

    @Override
    public void setBytes(int place, byte[] value) {
        at(place).append("\\\\x").append(HexFormat.of().formatHex(value));
    }

    @Override
    public void setLong(int place, long value) {
        at(place).append(value);
    }

    @Override
    public void setInt(int place, int value) {
        at(place).append(value);
    }

    @Override
    public void setBoolean(int place, boolean value) {
        at(place).append(value ? 't' : 'f');
    }

    @Override
    public void setDate(int place, LocalDate value) {
        at(place).append(value);
    }

    @Override
    public void setTimestamp(int place, Instant value) {
        at(place).append(value);
    }

    @Override
    public void setNull(int place, int type) {
        at(place).append("\\N");
    }
}

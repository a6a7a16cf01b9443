// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.apache.derby.vti.VTITemplate;

/** Rows in a file of Derby's own types, read by a table function: what Derby loads fastest without committing by itself. */
public final class RowFile extends VTITemplate {

    private static RowFile open;

    private final DataInputStream in;
    private final int[] types;
    private final Object[] row;
    private long left;
    private int leftNow;
    private boolean wasNull;

    private RowFile(DataInputStream in, int[] types, long rows) {
        this.in = in;
        this.types = types;
        this.row = new Object[types.length];
        this.left = rows;
    }

    /** Writes the rows of a table into a file; how many there are. */
    static long dump(Connection from, TableDescription table, Path file) throws SQLException, IOException {
        long count = 0;
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("select " + table.columns() + " from " + table.name());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            List<Integer> types = table.types();
            while (rows.next()) {
                for (int i = 0; i < types.size(); i++) {
                    write(out, rows, i + 1, types.get(i));
                }
                count++;
            }
        }
        return count;
    }

    private static void write(DataOutputStream out, ResultSet rows, int place, int type)
            throws SQLException, IOException {
        Object value = type == Types.CLOB ? rows.getString(place) : rows.getObject(place);
        out.writeBoolean(value != null);
        if (value != null) {
            switch (type) {
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> out.writeLong(((Number) value).longValue());
                case Types.BOOLEAN -> out.writeBoolean((Boolean) value);
                case Types.DATE -> out.writeLong(((Date) value).toLocalDate().toEpochDay());
                case Types.TIMESTAMP -> {
                    out.writeLong(((Timestamp) value).getTime());
                    out.writeInt(((Timestamp) value).getNanos());
                }
                case Types.VARCHAR, Types.CLOB -> out.writeUTF((String) value);
                default -> throw new SQLException("no way to keep the SQL type " + type);
            }
        }
    }

    /** Opens a file for the table function. */
    static RowFile read(TableDescription table, Path file, long rows) throws IOException {
        open = new RowFile(
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file))),
                table.types().stream().mapToInt(Integer::intValue).toArray(),
                rows);
        return open;
    }

    /** How many rows the next statement reads; 0 at the end. */
    int some(int most) {
        leftNow = (int) Math.min(most, left);
        left -= leftNow;
        return leftNow;
    }

    /** What Derby calls. */
    public static ResultSet some() {
        return open;
    }

    @Override
    public boolean next() throws SQLException {
        if (leftNow == 0) {
            return false;
        }
        leftNow--;
        try {
            for (int i = 0; i < types.length; i++) {
                row[i] = in.readBoolean() ? read(types[i]) : null;
            }
            return true;
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private Object read(int type) throws IOException, SQLException {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> in.readLong();
            case Types.BOOLEAN -> in.readBoolean();
            case Types.DATE -> Date.valueOf(LocalDate.ofEpochDay(in.readLong()));
            case Types.TIMESTAMP -> {
                Timestamp at = new Timestamp(in.readLong());
                at.setNanos(in.readInt());
                yield at;
            }
            case Types.VARCHAR, Types.CLOB -> in.readUTF();
            default -> throw new SQLException("no way to read the SQL type " + type);
        };
    }

    private Object at(int place) {
        Object value = row[place - 1];
        wasNull = value == null;
        return value;
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public String getString(int place) {
        return (String) at(place);
    }

    @Override
    public long getLong(int place) {
        Object value = at(place);
        return value == null ? 0 : (Long) value;
    }

    @Override
    public int getInt(int place) {
        return (int) getLong(place);
    }

    @Override
    public short getShort(int place) {
        return (short) getLong(place);
    }

    @Override
    public boolean getBoolean(int place) {
        Object value = at(place);
        return value != null && (Boolean) value;
    }

    @Override
    public Date getDate(int place) {
        return (Date) at(place);
    }

    @Override
    public Timestamp getTimestamp(int place) {
        return (Timestamp) at(place);
    }

    @Override
    public void close() {
        // the file goes on with the next statement
    }
}

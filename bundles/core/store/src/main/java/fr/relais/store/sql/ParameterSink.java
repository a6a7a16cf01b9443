// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.TimeZone;

/** Where the values of a row go: a prepared statement, or a line of a copy. Places are counted from 1 and filled in order. */
interface ParameterSink {

    void setString(int place, String value) throws SQLException;

    void setBytes(int place, byte[] value) throws SQLException;

    void setLong(int place, long value) throws SQLException;

    void setInt(int place, int value) throws SQLException;

    void setBoolean(int place, boolean value) throws SQLException;

    void setDate(int place, LocalDate value) throws SQLException;

    /** An instant, which is kept in UTC. */
    void setTimestamp(int place, Instant value) throws SQLException;

    void setNull(int place, int type) throws SQLException;

    /** Those of a prepared statement. */
    static ParameterSink of(PreparedStatement statement) {
        Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        return new ParameterSink() {
            @Override
            public void setString(int place, String value) throws SQLException {
                statement.setString(place, value);
            }

            @Override
            public void setBytes(int place, byte[] value) throws SQLException {
                statement.setBytes(place, value);
            }

            @Override
            public void setLong(int place, long value) throws SQLException {
                statement.setLong(place, value);
            }

            @Override
            public void setInt(int place, int value) throws SQLException {
                statement.setInt(place, value);
            }

            @Override
            public void setBoolean(int place, boolean value) throws SQLException {
                statement.setBoolean(place, value);
            }

            @Override
            public void setDate(int place, LocalDate value) throws SQLException {
                statement.setDate(place, Date.valueOf(value));
            }

            @Override
            public void setTimestamp(int place, Instant value) throws SQLException {
                statement.setTimestamp(place, Timestamp.from(value), utc);
            }

            @Override
            public void setNull(int place, int type) throws SQLException {
                statement.setNull(place, type);
            }
        };
    }
}

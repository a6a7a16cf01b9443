// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a row's columns one after the other, in the order of the query. */
public final class ColumnReader {

    private final ResultSet result;
    private int place;

    ColumnReader(ResultSet result) {
        this.result = result;
    }

    /** What makes something of a row. */
    @FunctionalInterface
    public interface To<T> {
        /** Reads each column in turn. */
        T read(ColumnReader columns) throws SQLException;
    }

    void restart() {
        place = 0;
    }

    /** A text. */
    public String text() throws SQLException {
        return result.getString(++place);
    }

    /** Some bytes. */
    public byte[] bytes() throws SQLException {
        return result.getBytes(++place);
    }

    /** A text, where there is one. */
    public Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(text());
    }

    /** A whole number. */
    public long number() throws SQLException {
        return result.getLong(++place);
    }

    /** A whole number, where there is one. */
    public Optional<Long> optionalNumber() throws SQLException {
        long value = number();
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** A small number. */
    public int small() throws SQLException {
        return result.getInt(++place);
    }

    /** A small number, where there is one. */
    public Optional<Integer> optionalSmall() throws SQLException {
        int value = small();
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Yes or no. */
    public boolean flag() throws SQLException {
        return result.getBoolean(++place);
    }

    /** Yes or no, where it is known. */
    public Optional<Boolean> optionalFlag() throws SQLException {
        boolean value = flag();
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** A day. */
    public LocalDate day() throws SQLException {
        return result.getDate(++place).toLocalDate();
    }

    /** A day, where there is one. */
    public Optional<LocalDate> optionalDay() throws SQLException {
        return Optional.ofNullable(result.getDate(++place)).map(Date::toLocalDate);
    }

    /** An instant, where there is one. */
    public Optional<Instant> optionalInstant() throws SQLException {
        return Optional.ofNullable(result.getTimestamp(++place, ParameterBinder.utc()))
                .map(Timestamp::toInstant);
    }

    /** An instant. */
    public Instant instant() throws SQLException {
        return result.getTimestamp(++place, ParameterBinder.utc()).toInstant();
    }

    /** A text, cut where a column has no room for more of it. */
    public static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}

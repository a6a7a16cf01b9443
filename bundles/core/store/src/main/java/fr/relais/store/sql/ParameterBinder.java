// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;

/** Fills a statement's places one after the other; an empty value is null there. */
public final class ParameterBinder {

    private final ParameterSink statement;
    private int place;

    ParameterBinder(PreparedStatement statement) {
        this(ParameterSink.of(statement));
    }

    ParameterBinder(ParameterSink statement) {
        this.statement = statement;
    }

    /** What fills a statement for one row. */
    @FunctionalInterface
    public interface Of<T> {
        /** Sets each place in turn. */
        void set(ParameterBinder parameters, T row) throws SQLException;
    }

    /** What fills the first places of a statement. */
    @FunctionalInterface
    public interface First {
        /** Sets each place in turn. */
        void set(ParameterBinder parameters) throws SQLException;
    }

    /** The next place, which the caller fills itself. */
    int next() {
        return ++place;
    }

    void restart() {
        place = 0;
    }

    /** A text. */
    public ParameterBinder text(String value) throws SQLException {
        statement.setString(++place, value);
        return this;
    }

    /** The text of a code, where there is one. */
    public ParameterBinder text(Optional<?> value) throws SQLException {
        statement.setString(++place, value.map(Object::toString).orElse(null));
        return this;
    }

    /** Some bytes. */
    public ParameterBinder bytes(byte[] value) throws SQLException {
        statement.setBytes(++place, value);
        return this;
    }

    /** A whole number. */
    public ParameterBinder number(long value) throws SQLException {
        statement.setLong(++place, value);
        return this;
    }

    /** A whole number, where there is one. */
    public ParameterBinder number(Optional<Long> value) throws SQLException {
        if (value.isEmpty()) {
            statement.setNull(++place, Types.BIGINT);
            return this;
        }
        return number(value.get());
    }

    /** A small number. */
    public ParameterBinder small(int value) throws SQLException {
        statement.setInt(++place, value);
        return this;
    }

    /** A small number, where there is one. */
    public ParameterBinder small(Optional<Integer> value) throws SQLException {
        if (value.isEmpty()) {
            statement.setNull(++place, Types.SMALLINT);
            return this;
        }
        return small(value.get());
    }

    /** A small number, where there is one. */
    public ParameterBinder small(OptionalInt value) throws SQLException {
        return small(value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty());
    }

    /** Yes or no. */
    public ParameterBinder flag(boolean value) throws SQLException {
        statement.setBoolean(++place, value);
        return this;
    }

    /** Yes or no, where it is known. */
    public ParameterBinder flag(Optional<Boolean> value) throws SQLException {
        if (value.isEmpty()) {
            statement.setNull(++place, Types.BOOLEAN);
            return this;
        }
        return flag(value.get());
    }

    /** A day. */
    public ParameterBinder day(LocalDate value) throws SQLException {
        statement.setDate(++place, value);
        return this;
    }

    /** A day, where there is one. */
    public ParameterBinder day(Optional<LocalDate> value) throws SQLException {
        if (value.isEmpty()) {
            statement.setNull(++place, Types.DATE);
            return this;
        }
        return day(value.get());
    }

    /** An instant, kept in UTC whatever the time zone of the process. */
    public ParameterBinder instant(Instant value) throws SQLException {
        statement.setTimestamp(++place, value);
        return this;
    }

    static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}

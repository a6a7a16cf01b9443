// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import fr.relais.vocabulary.AttributeType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * How the value of an attribute of a person is kept in a column of its own: yes or no as a flag, a day as a day, values of an enum by their
 * {@linkplain EnumCodes codes}, a number as a small one.
 */
public final class AttributeColumn {

    private AttributeColumn() {}

    /** Fills the next place with a value of that type; null where there is none. */
    public static void write(ParameterBinder places, AttributeType<?> type, Optional<?> value) throws SQLException {
        switch (type.kind()) {
            case YES_OR_NO -> places.flag(value.map(Boolean.class::cast));
            case DAY -> places.day(value.map(java.time.LocalDate.class::cast));
            case NUMBER -> places.small(value.map(Integer.class::cast));
            case ONE_OF ->
                places.small(value.map(one -> EnumCodes.of(type.element()).number(one)));
            case SET_OF ->
                places.small(value.map(set -> EnumCodes.of(type.element()).bits((Set<?>) set)));
            case WORD -> places.text(value);
        }
    }

    /** Reads the next column. */
    public static Optional<?> read(ColumnReader row, AttributeType<?> type) throws SQLException {
        return switch (type.kind()) {
            case YES_OR_NO -> row.optionalFlag();
            case DAY -> row.optionalDay();
            case NUMBER -> row.optionalSmall();
            case ONE_OF -> row.optionalSmall().map(EnumCodes.of(type.element())::value);
            case SET_OF -> row.optionalSmall().map(EnumCodes.of(type.element())::set);
            case WORD -> row.optionalText();
        };
    }
}

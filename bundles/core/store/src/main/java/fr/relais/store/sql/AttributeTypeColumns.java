// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import fr.relais.vocabulary.AttributeType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The type of an attribute that a region declared, as columns: its kind, its bounds, its words. */
public final class AttributeTypeColumns {

    /** In this order. */
    public static final String NAMES = "kind, least, most, words";

    /** A place for each. */
    public static final String PLACES = "?, ?, ?, ?";

    private static final String SEPARATOR = ",";

    private AttributeTypeColumns() {}

    /** The columns of a table with that alias. */
    public static String names(String alias) {
        return Arrays.stream(NAMES.split(", ")).map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** Fills the next places. */
    public static ParameterBinder write(ParameterBinder places, AttributeType<?> type) throws SQLException {
        return places.small(EnumCodes.ATTRIBUTE_KIND.of(type.kind()))
                .small(type.least())
                .small(type.most())
                .text(String.join(SEPARATOR, type.words()));
    }

    /** Reads the next columns. @throws IllegalArgumentException for a kind that no region may have */
    public static AttributeType<?> read(ColumnReader row) throws SQLException {
        AttributeType.Kind kind = EnumCodes.ATTRIBUTE_KIND.value(row.small());
        int least = row.small();
        int most = row.small();
        String words = row.text();
        return switch (kind) {
            case YES_OR_NO -> AttributeType.yesOrNo();
            case DAY -> AttributeType.day();
            case NUMBER -> AttributeType.number(least, most);
            case WORD -> AttributeType.word(words.split(SEPARATOR));
            case ONE_OF, SET_OF -> throw new IllegalArgumentException("no region has attributes of kind " + kind);
        };
    }
}

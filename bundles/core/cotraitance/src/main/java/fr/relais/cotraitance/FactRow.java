// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactColumn;
import fr.relais.partnership.lifecycle.FactField;
import fr.relais.partnership.lifecycle.FactValues;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.lifecycle.ValueType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fact as files, REST and the console write it, so that a partner learns one way to tell facts: a word, a day and some columns, which
 * mean what the kind of fact says.
 *
 * @param columns what is said in each, as a text that isn't empty; nothing of the mission locale, which is the line's
 */
public record FactRow(FactWord word, LocalDate on, Map<FactColumn, String> columns) {

    /** Longest identifier that a sender may give to a record. */
    public static final int LONGEST_KEY = FlowRecord.LONGEST_KEY;

    private static final String UNIT_SEPARATOR = "\u001f";

    /** The columns aren't to be changed afterwards. */
    public FactRow {
        columns = Collections.unmodifiableMap(columns);
    }

    /** The same with what is said in some columns, null where nothing is. */
    public static FactRow of(
            FactWord word, LocalDate on, String detail, LocalDate alertRaisedOn, String ground, LocalDate until) {
        Map<FactColumn, String> columns = new EnumMap<>(FactColumn.class);
        put(columns, FactColumn.DETAIL, detail);
        put(columns, FactColumn.ALERT_RAISED_ON, alertRaisedOn);
        put(columns, FactColumn.GROUND, ground);
        put(columns, FactColumn.UNTIL, until);
        return new FactRow(word, on, columns);
    }

    private static void put(Map<FactColumn, String> columns, FactColumn column, Object said) {
        if (said != null && !said.toString().isEmpty()) {
            columns.put(column, said.toString());
        }
    }

    /** The kind that is told under that word. @throws UnreadableValueException if none is */
    public static FactWord word(FactCatalogue facts, String word) {
        return facts.word(word)
                .orElseThrow(() -> UnreadableValueException.notOneOf(
                        "kind", word, facts.words().stream().map(FactWord::word).toList()));
    }

    /** Reads the fact. @throws UnreadableValueException if a column isn't what its kind needs there */
    public ToldFact read() {
        FactValues values = word.given();
        for (FactField<?> field : word.type().toldFields()) {
            values = read(field, values);
        }
        return new ToldFact(word.type(), on, values);
    }

    private <V> FactValues read(FactField<V> field, FactValues values) {
        String said = columns.get(field.column());
        if (said != null) {
            return values.and(field, value(field, said));
        }
        return switch (field.presence()) {
            case OR_EMPTY -> values.and(field, field.type().read(""));
            case OR_FOUND, OPTIONAL, OF_FILE -> values;
            case GIVEN -> throw UnreadableValueException.missing(field.column().field());
        };
    }

    private static <V> V value(FactField<V> field, String said) {
        ValueType<V> type = field.type();
        try {
            return type.read(said);
        } catch (RuntimeException malformed) {
            throw type.words().isEmpty()
                    ? UnreadableValueException.noCode(field.column().field(), said, type.name())
                    : UnreadableValueException.notOneOf(field.column().field(), said, type.words());
        }
    }

    /**
     * The key of a message whose sender gives it none (I-X2): the SHA-256 of its content, 43 characters.
     *
     * @param about whom or what it is about
     */
    public String keyOf(String... about) {
        StringBuilder content = new StringBuilder();
        for (String part : about) {
            content.append(part).append(UNIT_SEPARATOR);
        }
        content.append(word).append(UNIT_SEPARATOR).append(on);
        content.append(UNIT_SEPARATOR).append(said(FactColumn.DETAIL).orElse(""));
        content.append(UNIT_SEPARATOR).append(said(FactColumn.ALERT_RAISED_ON).orElse(""));
        content.append(UNIT_SEPARATOR).append(said(FactColumn.GROUND).orElse(""));
        said(FactColumn.UNTIL).ifPresent(day -> content.append(UNIT_SEPARATOR).append(day));
        return FlowRecord.hash(content.toString());
    }

    private Optional<String> said(FactColumn column) {
        return Optional.ofNullable(columns.get(column));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;

/**
 * A field of a kind of fact: what its values are, in which column it is told, and whether it may be left out. Several kinds may share
 * one. Immutable; two are equal only if they are the same.
 *
 * @param <V> the values
 */
public final class FactField<V> {

    /** Who says the value. */
    public enum Presence {
        /** Whoever tells the fact. */
        GIVEN,
        /** Whoever tells the fact, with no words if there are none. */
        OR_EMPTY,
        /** Whoever tells the fact, or the file where it can mean only one; flows always say it. */
        OR_FOUND,
        /** Whoever tells the fact, if there is one. */
        OPTIONAL,
        /** The file or the row that the fact is told of. */
        OF_FILE
    }

    private final ValueType<V> type;
    private final FactColumn column;
    private final FactColumn flowColumn;
    private final Presence presence;

    private FactField(ValueType<V> type, FactColumn column, FactColumn flowColumn, Presence presence) {
        this.type = type;
        this.column = column;
        this.flowColumn = flowColumn;
        this.presence = presence;
    }

    /** A field that whoever tells the fact has to give. */
    public static <V> FactField<V> in(FactColumn column, ValueType<V> type) {
        return new FactField<>(type, column, column, Presence.GIVEN);
    }

    /** What the kind leaves open: one of the words of an enumeration. */
    public static <E extends Enum<E>> FactField<E> detail(Class<E> words) {
        return in(FactColumn.DETAIL, ValueType.oneOf(words));
    }

    /** A day that has its own column. */
    public static FactField<LocalDate> day(FactColumn column) {
        return in(column, ValueType.DAY);
    }

    /** The same, said by somebody else or not at all. */
    public FactField<V> with(Presence other) {
        return new FactField<>(type, column, flowColumn, other);
    }

    /** The same, which flows tell in another column. */
    public FactField<V> inFlows(FactColumn other) {
        return new FactField<>(type, column, other, presence);
    }

    /** What the values are. */
    public ValueType<V> type() {
        return type;
    }

    /** Where a file of facts and REST say it. */
    public FactColumn column() {
        return column;
    }

    /** Where a record of a flow says it, unless the detail does in its own words. */
    public FactColumn flowColumn() {
        return flowColumn;
    }

    /** Who says it. */
    public Presence presence() {
        return presence;
    }

    @Override
    public String toString() {
        return column + " " + type;
    }
}

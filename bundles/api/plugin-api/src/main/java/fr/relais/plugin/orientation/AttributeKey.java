// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;

/**
 * Names an attribute of people that a region declared for its own criteria, and the type of its values. What isn't declared, vetted by a
 * national administrator, told of the person, or of this type is unknown: {@link CandidateProfile#value(AttributeKey)} is empty.
 * Immutable.
 *
 * <pre>{@code
 * private static final AttributeKey<Boolean> DRIVING_LICENCE = AttributeKey.yesOrNo("82.driving-licence");
 * }</pre>
 *
 * @param <T> the type of the values
 * @since 1.2
 */
public final class AttributeKey<T> {

    private final AttributeName name;
    private final AttributeType<T> type;

    private AttributeKey(AttributeName name, AttributeType<T> type) {
        this.name = name;
        this.type = type;
    }

    /**
     * A key of any type.
     *
     * @param name as in {@link AttributeName}: {@code 82.driving-licence}
     * @throws IllegalArgumentException if the name has another form
     */
    public static <T> AttributeKey<T> of(String name, AttributeType<T> type) {
        return new AttributeKey<>(new AttributeName(name), type);
    }

    /** A key for yes or no; same errors as {@link #of}. */
    public static AttributeKey<Boolean> yesOrNo(String name) {
        return of(name, AttributeType.yesOrNo());
    }

    /** A key for a day; same errors as {@link #of}. */
    public static AttributeKey<LocalDate> day(String name) {
        return of(name, AttributeType.day());
    }

    /** A key for a whole number within bounds; same errors as {@link #of}. */
    public static AttributeKey<Integer> number(String name, int least, int most) {
        return of(name, AttributeType.number(least, most));
    }

    /** A key for one of some words; same errors as {@link #of}. */
    public static AttributeKey<String> word(String name, String... words) {
        return of(name, AttributeType.word(words));
    }

    /** Its name, with the region's code. */
    public String name() {
        return name.value();
    }

    /** The region that declares it, and whose criteria alone get its values. */
    public RegionCode region() {
        return name.region();
    }

    /** Which values it may have. */
    public AttributeType<T> type() {
        return type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeKey<?> that && name.equals(that.name) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + type.hashCode();
    }

    @Override
    public String toString() {
        return name.value();
    }
}

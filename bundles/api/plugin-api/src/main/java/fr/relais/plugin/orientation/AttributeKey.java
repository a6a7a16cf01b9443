// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.regex.Pattern;

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

    /** Longest name. */
    public static final int LONGEST_NAME = 60;

    private static final Pattern FORM = Pattern.compile("\\d{2}\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String name;
    private final AttributeType<T> type;

    private AttributeKey(String name, AttributeType<T> type) {
        this.name = name;
        this.type = type;
    }

    /**
     * A key of any type.
     *
     * @param name the region's code, a dot, and lower-case words joined by dashes: {@code 82.driving-licence}
     * @throws IllegalArgumentException if the name has another form or more than {@link #LONGEST_NAME} characters
     */
    public static <T> AttributeKey<T> of(String name, AttributeType<T> type) {
        if (!FORM.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "not the name of a region's attribute, such as 82.driving-licence: " + name);
        }
        return new AttributeKey<>(name, type);
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
        return name;
    }

    /** The region that declares it, and whose criteria alone get its values. */
    public RegionCode region() {
        return new RegionCode(name.substring(0, 2));
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
        return name;
    }
}

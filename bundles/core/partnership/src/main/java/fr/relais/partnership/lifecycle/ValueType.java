// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the values of a field are, and how each is read from a text and written as one. Immutable.
 *
 * @param <V> the values
 */
public final class ValueType<V> {

    /** A calendar day, {@code 2010-02-28}. */
    public static final ValueType<LocalDate> DAY = of("day", LocalDate.class, LocalDate::parse);

    /** A text for people. */
    public static final ValueType<String> TEXT = of("text", String.class, Function.identity());

    /** Where somebody lives, by its INSEE code. */
    public static final ValueType<CommuneCode> COMMUNE = of("commune", CommuneCode.class, CommuneCode::new);

    /** A mission locale, by its code i-milo. */
    public static final ValueType<MissionLocaleId> MISSION_LOCALE =
            of("mission-locale", MissionLocaleId.class, MissionLocaleId::new);

    /** A site of Pôle emploi, by its SAFIR code. */
    public static final ValueType<SafirCode> SITE = of("site", SafirCode.class, SafirCode::new);

    /** An adviser, by the user name. */
    public static final ValueType<AdviserId> ADVISER = of("adviser", AdviserId.class, AdviserId::new);

    private final String name;
    private final Class<V> type;
    private final Function<String, V> reading;
    private final List<String> words;

    private ValueType(String name, Class<V> type, Function<String, V> reading, List<String> words) {
        this.name = name;
        this.type = type;
        this.reading = reading;
        this.words = words;
    }

    private static <V> ValueType<V> of(String name, Class<V> type, Function<String, V> reading) {
        return new ValueType<>(name, type, reading, List.of());
    }

    /** One of the words of an enumeration, written exactly so. */
    public static <E extends Enum<E>> ValueType<E> oneOf(Class<E> words) {
        return new ValueType<>(
                "word",
                words,
                word -> Enum.valueOf(words, word),
                Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.toUnmodifiableList()));
    }

    /** Its name in the sentences that say what is wrong, such as {@code commune}; {@code word} for an enumeration. */
    public String name() {
        return name;
    }

    /** The class of the values. */
    public Class<V> type() {
        return type;
    }

    /** The words of an enumeration, in their order; empty for everything else. */
    public List<String> words() {
        return words;
    }

    /** Reads a value. @throws RuntimeException if the text isn't one */
    public V read(String text) {
        return reading.apply(text);
    }

    /** Writes a value as {@link #read} reads it. */
    public String write(V value) {
        return value instanceof Enum<?> word ? word.name() : value.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}

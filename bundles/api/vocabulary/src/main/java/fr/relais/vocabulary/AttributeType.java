// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which values an attribute of a person may have, and how they are written as text: {@code yes}, {@code 2010-02-28}, {@code 12},
 * {@code DEFINED}, {@code HOUSING;MOBILITY}. Bounded always: a free text is none of them (R-C7). Immutable.
 *
 * @param <T> the type of the values
 */
public final class AttributeType<T> {

    /** Longest word of {@link #word}. */
    public static final int LONGEST_WORD = 40;

    /** Most words that {@link #word} takes. */
    public static final int MOST_WORDS = 50;

    /** How an empty set is written: asked, and there is none. */
    public static final String NONE = "none";

    private static final String SEPARATOR = ";";
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** The kinds of values. */
    public enum Kind {
        /** A {@link Boolean}. */
        YES_OR_NO,
        /** A {@link LocalDate} from 1900 to 2199. */
        DAY,
        /** An {@link Integer} within bounds. */
        NUMBER,
        /** A {@link String}, one of a list. */
        WORD,
        /** A value of an enum of the vocabulary. */
        ONE_OF,
        /** A set of values of an enum of the vocabulary, which may be empty. */
        SET_OF
    }

    private final Kind kind;
    private final Class<?> element;
    private final int least;
    private final int most;
    private final List<String> words;
    private final Function<String, T> reading;

    private AttributeType(
            Kind kind, Class<?> element, int least, int most, List<String> words, Function<String, T> reading) {
        this.kind = kind;
        this.element = element;
        this.least = least;
        this.most = most;
        this.words = words;
        this.reading = reading;
    }

    /** Yes or no, written {@code yes} and {@code no}. */
    public static AttributeType<Boolean> yesOrNo() {
        return new AttributeType<>(Kind.YES_OR_NO, Boolean.class, 0, 0, List.of("yes", "no"), text -> switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw malformed(text, "yes, no");
        });
    }

    /** A day, written {@code 2010-02-28}. */
    public static AttributeType<LocalDate> day() {
        return new AttributeType<>(Kind.DAY, LocalDate.class, 0, 0, List.of(), AttributeType::day);
    }

    /** A whole number. @throws IllegalArgumentException if the least is more than the most */
    public static AttributeType<Integer> number(int least, int most) {
        if (least > most) {
            throw new IllegalArgumentException("no number is from " + least + " to " + most);
        }
        return new AttributeType<>(
                Kind.NUMBER, Integer.class, least, most, List.of(), text -> number(text, least, most));
    }

    /** One of these words. @throws IllegalArgumentException unless there are two to fifty different ones of capitals, digits and _ */
    public static AttributeType<String> word(String... words) {
        List<String> list = List.of(words);
        if (list.size() < 2 || list.size() > MOST_WORDS || Set.copyOf(list).size() < list.size()) {
            throw new IllegalArgumentException("two to " + MOST_WORDS + " different words are expected: " + list);
        }
        list.forEach(word -> {
            if (!word.matches("[A-Z0-9][A-Z0-9_]*") || word.length() > LONGEST_WORD) {
                throw new IllegalArgumentException(
                        "not a word of capitals, digits and _, " + LONGEST_WORD + " characters at most: " + word);
            }
        });
        return new AttributeType<>(Kind.WORD, String.class, 0, 0, list, text -> oneOf(text, list));
    }

    /** One of an enum's values, written as its name. */
    public static <E extends Enum<E>> AttributeType<E> oneOf(Class<E> values) {
        List<String> names = names(values);
        return new AttributeType<>(Kind.ONE_OF, values, 0, 0, names, text -> Enum.valueOf(values, oneOf(text, names)));
    }

    /** Some of an enum's values: their names separated by {@code ;}, or {@code none}. */
    public static <E extends Enum<E>> AttributeType<Set<E>> setOf(Class<E> values) {
        List<String> names = names(values);
        return new AttributeType<>(Kind.SET_OF, values, 0, 0, names, text -> {
            Set<E> set = EnumSet.noneOf(values);
            if (!text.equals(NONE)) {
                for (String name : text.split(SEPARATOR)) {
                    set.add(Enum.valueOf(values, oneOf(name.strip(), names)));
                }
            }
            return Collections.unmodifiableSet(set);
        });
    }

    /** Of which kind its values are. */
    public Kind kind() {
        return kind;
    }

    /** The class of its values; for a set, of the elements. */
    public Class<?> element() {
        return element;
    }

    /** The least number; 0 for other kinds. */
    public int least() {
        return least;
    }

    /** The greatest number; 0 for other kinds. */
    public int most() {
        return most;
    }

    /** The words of which a value is one, or is made; empty for days and numbers. */
    public List<String> words() {
        return words;
    }

    /** Reads what {@link #write} writes. @throws IllegalArgumentException if it isn't a value of this type, or out of bounds */
    public T read(String text) {
        return reading.apply(text);
    }

    /** Writes a value as text. */
    public String write(T value) {
        return value instanceof Set<?> set && !set.isEmpty()
                ? words.stream()
                        .filter(word -> set.stream()
                                .anyMatch(each -> ((Enum<?>) each).name().equals(word)))
                        .collect(Collectors.joining(SEPARATOR))
                : text(value);
    }

    /** Writes a value of any type as text; the elements of a set in the order of their names. */
    public static String text(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Set<?> set) {
            return set.isEmpty()
                    ? NONE
                    : set.stream().map(AttributeType::text).sorted().collect(Collectors.joining(SEPARATOR));
        }
        return value instanceof Enum<?> one ? one.name() : value.toString();
    }

    /** The value if it is one of this type and within its bounds. */
    @SuppressWarnings("unchecked")
    public Optional<T> cast(Object value) {
        boolean fits =
                switch (kind) {
                    case NUMBER -> value instanceof Integer number && number >= least && number <= most;
                    case WORD -> value instanceof String word && words.contains(word);
                    case DAY -> value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
                    case SET_OF -> value instanceof Set<?> set && set.stream().allMatch(element::isInstance);
                    default -> element.isInstance(value);
                };
        return fits ? Optional.of((T) value) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeType<?> that
                && kind == that.kind
                && element == that.element
                && least == that.least
                && most == that.most
                && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, element, least, most, words);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DAY, YES_OR_NO -> kind.toString();
            case NUMBER -> "NUMBER " + least + " to " + most;
            default -> kind + " " + words;
        };
    }

    private static <E extends Enum<E>> List<String> names(Class<E> values) {
        return Arrays.stream(values.getEnumConstants()).map(Enum::name).toList();
    }

    private static String oneOf(String text, List<String> words) {
        if (!words.contains(text)) {
            throw malformed(text, String.join(", ", words));
        }
        return text;
    }

    private static Integer number(String text, int least, int most) {
        String bounds = "a whole number from " + least + " to " + most;
        if (!text.matches("-?\\d{1,9}")) {
            throw malformed(text, bounds);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw malformed(text, bounds);
        }
        return number;
    }

    private static LocalDate day(String text) {
        String form = "a day such as 2010-02-28, from 1900 to 2199";
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw malformed(text, form);
            }
            return day;
        } catch (DateTimeException noSuchDay) {
            throw malformed(text, form);
        }
    }

    private static IllegalArgumentException malformed(String text, String expected) {
        return new IllegalArgumentException("expected " + expected + ": " + text);
    }
}

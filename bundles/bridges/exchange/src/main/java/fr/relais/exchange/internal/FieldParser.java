// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.cotraitance.UnreadableValueException;
import fr.relais.exchange.WrongFieldException;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.AttributeType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the text of a field becomes a value; each method throws {@link WrongFieldException} with what is wrong and what to do. */
public final class FieldParser {

    /** Longest text of a field. */
    static final int LONGEST_TEXT = 200;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    /** Half a character: JSON can write it, UTF-8 and databases can't. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private static final Sentences SENTENCES = Sentences.beside(FieldParser.class);
    /** What the core says of values that it reads itself is said so everywhere. */
    private static final Sentences OF_VALUES = Sentences.beside(UnreadableValueException.class);

    private FieldParser() {}

    /** The value, which has to be there. */
    public static String told(String field, String value) {
        if (value.isEmpty()) {
            throw wrong(field, "missing", field);
        }
        return value;
    }

    /** A text for people: no control characters, and no novel. */
    static String text(String field, String value, int longest) {
        if (value.length() > longest) {
            throw wrong(field, "text-too-long", field, String.valueOf(value.length()), String.valueOf(longest));
        }
        if (CONTROL.matcher(value).find()) {
            throw wrong(field, "control-character", field);
        }
        if (LONE_SURROGATE.matcher(value).find()) {
            throw wrong(field, "lone-surrogate", field);
        }
        return value;
    }

    /**
     * A code of the vocabulary.
     *
     * @param name which code: the key {@code code.name} of the sentences says what it looks like
     */
    public static <T> T code(String field, String value, String name, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException malformed) {
            throw wrong(field, "code." + name, shown(value));
        }
    }

    /** One of the words of an enumeration, written exactly so. */
    public static <E extends Enum<E>> E oneOf(String field, String value, Class<E> words) {
        try {
            return Enum.valueOf(words, value);
        } catch (IllegalArgumentException none) {
            throw wrong(
                    field,
                    "not-one-of",
                    shown(value),
                    Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    /** A day that exists, written {@code 2010-02-28}. */
    static LocalDate day(String field, String value) {
        if (!DAY.matcher(value).matches()) {
            throw wrong(field, "day-form", shown(value));
        }
        LocalDate day;
        try {
            // by hand: a formatter takes a fifth of the time of reading a file of facts
            day = LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
        } catch (DateTimeException thereIsNoSuchDay) {
            throw wrong(field, "no-such-day", shown(value));
        }
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw wrong(field, "day-too-far", shown(value), FIRST_DAY.toString(), LAST_DAY.toString());
        }
        return day;
    }

    private static int digits(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    /** A whole number from zero on. */
    static int number(String field, String value) {
        if (!WHOLE_NUMBER.matcher(value).matches()) {
            throw wrong(field, "number", shown(value));
        }
        return Integer.parseInt(value);
    }

    /** {@code yes} or {@code no}. */
    static boolean yesOrNo(String field, String value) {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(field, "not-one-of", shown(value), "yes, no");
        };
    }

    /**
     * A value of an attribute of a person.
     *
     * @param words the words of files for its values, where these aren't written as themselves
     */
    static <T> T attribute(String field, String value, AttributeType<T> type, Map<String, T> words) {
        if (!words.isEmpty()) {
            if (!words.containsKey(value)) {
                throw wrong(field, "not-one-of", shown(value), String.join(", ", words.keySet()));
            }
            return words.get(value);
        }
        return switch (type.kind()) {
            case DAY -> type.cast(day(field, value)).orElseThrow();
            case SET_OF -> set(field, value, type);
            case YES_OR_NO, ONE_OF, WORD -> {
                if (!type.words().contains(value)) {
                    throw wrong(field, "not-one-of", shown(value), String.join(", ", type.words()));
                }
                yield type.read(value);
            }
            case NUMBER -> number(field, value, type);
        };
    }

    private static <T> T number(String field, String value, AttributeType<T> type) {
        int number = number(field, value);
        return type.cast(number).orElseThrow(() -> wrong(field, "number-bounds", number, type.least(), type.most()));
    }

    private static <T> T set(String field, String value, AttributeType<T> type) {
        List<String> words = Arrays.stream(text(field, value, LONGEST_TEXT).split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (!value.equals(AttributeType.NONE)) {
            words.stream()
                    .filter(word -> !type.words().contains(word))
                    .findFirst()
                    .ifPresent(word -> {
                        throw wrong(field, "not-one-of", shown(word), String.join(", ", type.words()));
                    });
        }
        return type.read(words.isEmpty() ? AttributeType.NONE : String.join(";", words));
    }

    /** The exception for a field, from the sentences {@code key} and {@code key.remedy}. */
    static WrongFieldException wrong(String field, String key, Object... arguments) {
        Sentences sentences = OF_VALUES.has(key) ? OF_VALUES : SENTENCES;
        return new WrongFieldException(
                Optional.of(field), sentences.say(key, arguments), sentences.say(key + ".remedy", arguments));
    }

    /** The exception for a whole line. */
    static WrongFieldException wrongLine(String key, Object... arguments) {
        return new WrongFieldException(
                Optional.empty(), SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments));
    }

    /** Enough of a value to recognise it, and nothing that could disturb a terminal. */
    static String shown(String value) {
        return UnreadableValueException.shown(value);
    }
}

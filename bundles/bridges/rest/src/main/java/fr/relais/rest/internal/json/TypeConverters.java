// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How texts become values: the same for parameters of an address and for fields of a document. */
public final class TypeConverters {

    private static final int LONGEST_TEXT = 200;
    /** Control characters, and halves of characters, which JSON can write and neither UTF-8 nor databases can. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** How a text becomes a value of a type, and what such a text looks like. */
    record Reading<T>(Function<String, T> reading, String example) {}

    /** Codes, which are texts in JSON. */
    static final Map<Class<?>, Reading<?>> TEXTS = Map.ofEntries(
            text(RegionCode.class, RegionCode::new, "82"),
            text(DepartementCode.class, DepartementCode::new, "69"),
            text(CommuneCode.class, CommuneCode::new, "69381"),
            text(MissionLocaleId.class, MissionLocaleId::new, "69382S00"),
            text(SafirCode.class, SafirCode::new, "69010"),
            text(PoleEmploiId.class, PoleEmploiId::new, "1234567A"),
            text(ConventionId.class, ConventionId::new, "CL-69382S00-2010"),
            text(RuleId.class, RuleId::new, "R-L13"),
            text(LocalDate.class, TypeConverters::day, "2010-02-28"),
            text(AdviserId.class, AdviserId::new, "c.durand"),
            text(WorklistCursor.class, WorklistCursor::new, "2010-02-01.17"),
            text(CandidatesCursor.class, CandidatesCursor::new, "1989-03-01_17_23"));

    /** File numbers, which are numbers in JSON. */
    static final Map<Class<?>, LongFunction<?>> NUMBERS = Map.of(
            YoungPersonId.class, YoungPersonId::new,
            CotraitanceId.class, CotraitanceId::new,
            DecisionId.class, DecisionId::new);

    private TypeConverters() {}

    private static <T> Map.Entry<Class<?>, Reading<?>> text(
            Class<T> type, Function<String, T> reading, String example) {
        return Map.entry(type, new Reading<>(reading, example));
    }

    /** Whether a text can become a value of that type. */
    static boolean knows(Class<?> type) {
        return TEXTS.containsKey(type) || NUMBERS.containsKey(type) || type.isEnum();
    }

    /** Whether values of that type are texts in JSON, by a reading of their own. */
    public static boolean isText(Class<?> type) {
        return TEXTS.containsKey(type);
    }

    /** Whether values of that type name something: a person, a place, a rule; no day and no mark of a page. */
    public static boolean isCode(Class<?> type) {
        return isText(type)
                && !Set.of(LocalDate.class, WorklistCursor.class, CandidatesCursor.class)
                        .contains(type);
    }

    /** Whether values of that type are numbers in JSON. */
    public static boolean isNumber(Class<?> type) {
        return NUMBERS.containsKey(type);
    }

    /** Reads a parameter. @throws ProblemException if it isn't a value of that type */
    public static <T> T read(String field, String value, Class<T> type) {
        try {
            if (type.isEnum()) {
                return type.cast(Arrays.stream(type.getEnumConstants())
                        .filter(word -> ((Enum<?>) word).name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> wrong(field, value, type)));
            }
            if (NUMBERS.containsKey(type)) {
                if (!WHOLE_NUMBER.matcher(value).matches()) {
                    throw wrong(field, value, type);
                }
                return type.cast(NUMBERS.get(type).apply(Long.parseLong(value)));
            }
            return type.cast(TEXTS.get(type).reading().apply(value));
        } catch (IllegalArgumentException malformed) {
            throw wrong(field, value, type);
        }
    }

    /** What to say of a text that isn't a value of a type. */
    static ProblemException wrong(String field, String value, Class<?> type) {
        if (type.isEnum()) {
            String words = Arrays.stream(type.getEnumConstants())
                    .map(word -> ((Enum<?>) word).name())
                    .collect(Collectors.joining(", "));
            return ProblemException.field(field, "not-one-of", shown(value), field, words);
        }
        String example = TEXTS.containsKey(type)
                ? TEXTS.get(type).example()
                : type == Boolean.class || type == boolean.class ? "true" : "1";
        return ProblemException.field(field, "wrong-value", shown(value), field, example);
    }

    /** A value that has to be given. @throws ProblemException if it isn't */
    public static <T> T given(String field, T value) {
        if (value == null) {
            throw ProblemException.field(field, "missing", field);
        }
        return value;
    }

    /** A number within bounds, both included. @throws ProblemException if it isn't */
    public static int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw ProblemException.field(field, "out-of-range", field, String.valueOf(least), String.valueOf(most));
        }
        return value;
    }

    /** A calendar year that has to be given. @throws ProblemException if it isn't, or is none of the platform's */
    public static int year(String field, Integer value) {
        return between(field, given(field, value), FIRST_YEAR, LAST_YEAR);
    }

    /** A text that may be kept: no novel, no control characters. @throws ProblemException otherwise */
    static String text(String field, String value) {
        return text(field, value, LONGEST_TEXT);
    }

    /** A text that may be kept, of at most so many characters. @throws ProblemException otherwise */
    public static String text(String field, String value, int longest) {
        if (value.length() > longest || CONTROL.matcher(value).find()) {
            throw ProblemException.field(field, "text-wrong", field, String.valueOf(longest));
        }
        return value;
    }

    static LocalDate day(String value) {
        if (!DAY.matcher(value).matches()) {
            throw new IllegalArgumentException("not a day");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(value, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException thereIsNoSuchDay) {
            throw new IllegalArgumentException("no such day", thereIsNoSuchDay);
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("out of the calendar");
        }
        return day;
    }

    /** Enough of a value to recognise it, and nothing that could disturb a terminal. */
    public static String shown(String value) {
        String begun = value.length() <= 40 ? value : value.substring(0, 40);
        String clean = CONTROL.matcher(begun).replaceAll("\uFFFD");
        return begun.equals(value) ? clean : clean + "…";
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a criterion found: met, not met, or unknown with the data that are missing; and the sentence that explains it, as a key of
 * the bundle's {@code OSGI-INF/l10n/findings_fr.properties} (and {@code _en}, both in UTF-8) with arguments. The platform renders the
 * sentence once, in both languages, when it keeps the decision. Immutable.
 *
 * <p>The sentence is a {@link java.text.MessageFormat} and speaks to the young person ("vous"): write {@code {0}} where the first
 * argument goes, and the typographic apostrophe (’), for a straight one must be doubled. An argument is
 *
 * <ul>
 *   <li>a number or a boolean of the JDK, or a string of at most {@value #LONGEST_STRING} characters;
 *   <li>a {@link LocalDate}, written out in each language;
 *   <li>an enum value, for which the platform has words where it is of the vocabulary or of {@link Attribute}; for an enum of your
 *       own, or for other words, add them to your messages under {@code Obstacle.HOUSING} (simple name of the enum, dot, name of the
 *       value);
 *   <li>a collection of these, written as a list: "le logement, la mobilité et les ressources". A set is put in natural order.
 * </ul>
 *
 * No argument may tell what the law forbids to record (R-C7), nor name the person.
 */
public final class Finding {

    /** Longest string that is accepted as an argument. */
    public static final int LONGEST_STRING = 200;

    /** Most arguments, and most elements of one that is a collection. */
    public static final int MOST_ARGUMENTS = 20;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Set<Class<?>> PLAIN = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            LocalDate.class);

    /** The three answers of a criterion (R-C6). */
    public enum Answer {
        /** The criterion is met: enough to orient. */
        MET,
        /** It isn't met. */
        NOT_MET,
        /** It can't be told: data are missing. */
        UNKNOWN
    }

    private final Answer answer;
    private final String key;
    private final List<Object> arguments;
    private final Set<Attribute> missing;

    private Finding(Answer answer, String key, List<Object> arguments, Set<Attribute> missing) {
        this.answer = answer;
        this.key = key;
        this.arguments = arguments;
        this.missing = missing;
    }

    /**
     * The criterion is met.
     *
     * @param key key of the explanation in the plug-in's messages: letters, digits, dots, dashes
     * @param arguments for the message's places, of the kinds that the class names, none of them null
     * @throws IllegalArgumentException if the key or an argument isn't of these kinds
     */
    public static Finding met(String key, Object... arguments) {
        return new Finding(Answer.MET, checked(key), accepted(arguments), Set.of());
    }

    /** The criterion isn't met; same parameters and errors as {@link #met}. */
    public static Finding notMet(String key, Object... arguments) {
        return new Finding(Answer.NOT_MET, checked(key), accepted(arguments), Set.of());
    }

    /**
     * The criterion can't be told for want of data. The platform names them in the explanation.
     *
     * @param first an attribute that was empty and would be needed
     * @param others further ones
     */
    public static Finding unknown(Attribute first, Attribute... others) {
        return unknown(EnumSet.of(first, others));
    }

    /**
     * The criterion can't be told for want of data.
     *
     * @param missing attributes that were empty and would be needed, at least one
     * @throws IllegalArgumentException if none is named
     */
    public static Finding unknown(Set<Attribute> missing) {
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("say which data are missing");
        }
        return new Finding(Answer.UNKNOWN, "unknown", List.of(), Collections.unmodifiableSet(EnumSet.copyOf(missing)));
    }

    /** The answer. */
    public Answer answer() {
        return answer;
    }

    /** Key of the explanation in the plug-in's messages; {@code "unknown"} where data are missing. */
    public String key() {
        return key;
    }

    /** Arguments of the explanation; a collection as an unmodifiable list. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The data that are missing, in the order of {@link Attribute}; empty unless the answer is UNKNOWN. */
    public Set<Attribute> missing() {
        return missing;
    }

    private static String checked(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of a message: letters, digits, dots and dashes, at most 100");
        }
        return key;
    }

    private static List<Object> accepted(Object... arguments) {
        if (arguments.length == 0) {
            return List.of();
        }
        return acceptedAll(Arrays.asList(arguments), true);
    }

    private static List<Object> acceptedAll(Collection<?> arguments, boolean collectionsToo) {
        List<Object> accepted = new ArrayList<>();
        for (Object argument : arguments) {
            if (accepted.size() == MOST_ARGUMENTS) {
                throw new IllegalArgumentException("more than " + MOST_ARGUMENTS + " arguments");
            }
            accepted.add(accepted(argument, collectionsToo));
        }
        return Collections.unmodifiableList(accepted);
    }

    private static Object accepted(Object argument, boolean collectionsToo) {
        if (argument instanceof Enum<?>) {
            return argument;
        }
        if (argument instanceof String string && string.length() <= LONGEST_STRING) {
            return argument;
        }
        if (collectionsToo && argument instanceof Collection<?> several) {
            return acceptedAll(several instanceof Set<?> set ? inOrder(set) : several, false);
        }
        if (argument != null && PLAIN.contains(argument.getClass())) {
            return argument;
        }
        throw new IllegalArgumentException("not an argument for a message: "
                + (argument == null ? "null" : argument.getClass().getName()));
    }

    private static Collection<?> inOrder(Set<?> set) {
        try {
            return new TreeSet<>(set);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a set of values of one kind was expected", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && answer == that.answer
                && key.equals(that.key)
                && arguments.equals(that.arguments)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answer, key, arguments, missing);
    }

    @Override
    public String toString() {
        return answer + " " + key + arguments + (missing.isEmpty() ? "" : " missing " + missing);
    }
}

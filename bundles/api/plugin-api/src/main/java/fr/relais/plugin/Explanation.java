// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The sentence that explains a decision value, as a key of the bundle's {@code OSGI-INF/l10n/findings_fr.properties} (and {@code _en},
 * both in UTF-8) with arguments. The platform renders it once, in both languages, when it keeps the decision. Immutable.
 *
 * <p>The sentence is a {@link java.text.MessageFormat} and speaks to the young person ("vous"): write {@code {0}} where the first
 * argument goes, and the typographic apostrophe (’), for a straight one must be doubled. An argument is
 *
 * <ul>
 *   <li>a number or a boolean of the JDK, or a string of at most {@value #LONGEST_STRING} characters;
 *   <li>a {@link LocalDate}, written out in each language;
 *   <li>an enum value, for which the platform has words where it is of the vocabulary or of the API; for an enum of your own, or for
 *       other words, add them to your messages under {@code Obstacle.HOUSING} (simple name of the enum, dot, name of the value);
 *   <li>a collection of these, written as a list: "le logement, la mobilité et les ressources". A set is put in natural order.
 * </ul>
 *
 * No argument may tell what the law forbids to record (R-C7), nor name the person.
 */
public final class Explanation {

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

    private final String key;
    private final List<Object> arguments;

    private Explanation(String key, List<Object> arguments) {
        this.key = key;
        this.arguments = arguments;
    }

    /**
     * A sentence of the plug-in's messages.
     *
     * @param key its key: letters, digits, dots, dashes
     * @param arguments for the message's places, of the kinds that the class names, none of them null
     * @throws IllegalArgumentException if the key or an argument isn't of these kinds
     */
    public static Explanation of(String key, Object... arguments) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of a message: letters, digits, dots and dashes, at most 100");
        }
        return new Explanation(key, arguments.length == 0 ? List.of() : acceptedAll(Arrays.asList(arguments), true));
    }

    /** Its key in the plug-in's messages. */
    public String key() {
        return key;
    }

    /** Its arguments; a collection as an unmodifiable list. */
    public List<Object> arguments() {
        return arguments;
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
        return other instanceof Explanation that && key.equals(that.key) && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + arguments.hashCode();
    }

    @Override
    public String toString() {
        return key + arguments;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.plugin.Explanation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a criterion found: met, not met, or unknown with the data that are missing; and the sentence that explains it, as a key of
 * the bundle's messages with arguments ({@link Explanation} says of which kinds). The platform renders the sentence once, in both
 * languages, when it keeps the decision. Immutable.
 */
public final class Finding {

    /** Longest string that is accepted as an argument. */
    public static final int LONGEST_STRING = Explanation.LONGEST_STRING;

    /** Most arguments, and most elements of one that is a collection. */
    public static final int MOST_ARGUMENTS = Explanation.MOST_ARGUMENTS;

    /** Most attributes of its region that a criterion may name as missing. */
    public static final int MOST_KEYS = 5;

    private static final Explanation FOR_WANT_OF_DATA = Explanation.of("unknown");

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
    private final Explanation explanation;
    private final Set<Attribute> missing;
    private final Set<AttributeKey<?>> missingKeys;

    private Finding(Answer answer, Explanation explanation, Set<Attribute> missing, Set<AttributeKey<?>> missingKeys) {
        this.answer = answer;
        this.explanation = explanation;
        this.missing = missing;
        this.missingKeys = missingKeys;
    }

    /**
     * The criterion is met.
     *
     * @param key key of the explanation in the plug-in's messages: letters, digits, dots, dashes
     * @param arguments for the message's places, of the kinds that {@link Explanation} names, none of them null
     * @throws IllegalArgumentException if the key or an argument isn't of these kinds
     */
    public static Finding met(String key, Object... arguments) {
        return new Finding(Answer.MET, Explanation.of(key, arguments), Set.of(), Set.of());
    }

    /** The criterion isn't met; same parameters and errors as {@link #met}. */
    public static Finding notMet(String key, Object... arguments) {
        return new Finding(Answer.NOT_MET, Explanation.of(key, arguments), Set.of(), Set.of());
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
        return unknown(missing, Set.of());
    }

    /**
     * The criterion can't be told for want of data of its own region. The platform names them in the explanation.
     *
     * @param first an attribute that was empty and would be needed
     * @param others further ones
     * @since 1.2
     */
    public static Finding unknown(AttributeKey<?> first, AttributeKey<?>... others) {
        Set<AttributeKey<?>> keys = new LinkedHashSet<>();
        keys.add(first);
        keys.addAll(List.of(others));
        return unknown(Set.of(), keys);
    }

    /**
     * The criterion can't be told for want of data, some of which may be its region's own.
     *
     * @param missing attributes that were empty and would be needed
     * @param keys attributes of the region that were, too
     * @throws IllegalArgumentException if neither names any, or more than {@link #MOST_KEYS} are of the region
     * @since 1.2
     */
    public static Finding unknown(Set<Attribute> missing, Set<AttributeKey<?>> keys) {
        if (missing.isEmpty() && keys.isEmpty()) {
            throw new IllegalArgumentException("say which data are missing");
        }
        if (keys.size() > MOST_KEYS) {
            throw new IllegalArgumentException("more than " + MOST_KEYS + " attributes of the region: " + keys);
        }
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        attributes.addAll(missing);
        return new Finding(
                Answer.UNKNOWN,
                FOR_WANT_OF_DATA,
                Collections.unmodifiableSet(attributes),
                Collections.unmodifiableSet(new LinkedHashSet<>(keys)));
    }

    /**
     * The criterion can't be told for want of something that isn't the person's, such as a figure of the place: the plug-in's own sentence
     * says which. Same parameters and errors as {@link #met}.
     */
    public static Finding unknown(String key, Object... arguments) {
        return new Finding(Answer.UNKNOWN, Explanation.of(key, arguments), Set.of(), Set.of());
    }

    /** The answer. */
    public Answer answer() {
        return answer;
    }

    /** The sentence that explains it; its key is {@code "unknown"} where data are missing, and the platform has the words. */
    public Explanation explanation() {
        return explanation;
    }

    /** Key of the explanation in the plug-in's messages; {@code "unknown"} where data are missing. */
    public String key() {
        return explanation.key();
    }

    /** Arguments of the explanation; a collection as an unmodifiable list. */
    public List<Object> arguments() {
        return explanation.arguments();
    }

    /** The data that are missing, in the order of {@link Attribute}; empty unless the answer is UNKNOWN for want of them. */
    public Set<Attribute> missing() {
        return missing;
    }

    /** The data of the region that are missing, in the order in which the criterion named them; empty likewise. @since 1.2 */
    public Set<AttributeKey<?>> missingKeys() {
        return missingKeys;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that
                && answer == that.answer
                && explanation.equals(that.explanation)
                && missing.equals(that.missing)
                && missingKeys.equals(that.missingKeys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answer, explanation, missing, missingKeys);
    }

    @Override
    public String toString() {
        return answer + " " + explanation
                + (missing.isEmpty() ? "" : " missing " + missing)
                + (missingKeys.isEmpty() ? "" : " missing " + missingKeys);
    }
}

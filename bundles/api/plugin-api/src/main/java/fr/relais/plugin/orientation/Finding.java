// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a criterion found: met, not met, or unknown with the data that are missing; and the sentence that explains it, as a key of
 * the bundle's {@code OSGI-INF/l10n/findings_fr.properties} (and {@code _en}) with arguments. The platform renders the sentence when
 * it keeps the decision. Immutable.
 */
public final class Finding {

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
        this.key = Objects.requireNonNull(key, "the key of the explanation");
        this.arguments = arguments;
        this.missing = missing;
    }

    /**
     * The criterion is met.
     *
     * @param key key of the explanation in the plug-in's messages
     * @param arguments numbers, strings, dates or enum values for the message's places, none of them null
     */
    public static Finding met(String key, Object... arguments) {
        return new Finding(Answer.MET, key, List.of(arguments), Set.of());
    }

    /** The criterion isn't met; same parameters as {@link #met}. */
    public static Finding notMet(String key, Object... arguments) {
        return new Finding(Answer.NOT_MET, key, List.of(arguments), Set.of());
    }

    /**
     * The criterion can't be told for want of data. The platform names them in the explanation.
     *
     * @param first an attribute that was empty and would be needed
     * @param others further ones
     */
    public static Finding unknown(Attribute first, Attribute... others) {
        return new Finding(Answer.UNKNOWN, "unknown", List.of(), Set.copyOf(EnumSet.of(first, others)));
    }

    /** The answer. */
    public Answer answer() {
        return answer;
    }

    /** Key of the explanation in the plug-in's messages; {@code "unknown"} where data are missing. */
    public String key() {
        return key;
    }

    /** Arguments of the explanation. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The data that are missing; empty unless the answer is UNKNOWN. */
    public Set<Attribute> missing() {
        return missing;
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

// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.plugin.Explanation;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What a {@link DestinationChoice} prefers: missions locales in an order, or no opinion; and the sentence that explains it, rendered once
 * in both languages when the decision is kept ({@link Explanation} says what its arguments may be). Immutable.
 */
public final class Preference {

    private final List<MissionLocaleId> order;
    private final Explanation explanation;

    private Preference(List<MissionLocaleId> order, Explanation explanation) {
        this.order = order;
        this.explanation = explanation;
    }

    /**
     * An order. Those that were offered and aren't named follow, in the order that they have without plug-in.
     *
     * @param bestFirst some or all of those that were offered, at least one, none of them twice
     * @param key key of the explanation in the plug-in's messages: letters, digits, dots, dashes
     * @param arguments for the message's places, of the kinds that {@link Explanation} names, none of them null
     * @throws IllegalArgumentException if nobody is named, somebody is named twice, or the key or an argument isn't of these kinds
     * @throws NullPointerException if a null is named
     */
    public static Preference order(Collection<MissionLocaleId> bestFirst, String key, Object... arguments) {
        List<MissionLocaleId> order = List.copyOf(bestFirst);
        if (order.isEmpty()) {
            throw new IllegalArgumentException("an order names at least one mission locale; else there is no opinion");
        }
        if (new HashSet<>(order).size() < order.size()) {
            throw new IllegalArgumentException("an order names a mission locale once");
        }
        return new Preference(order, Explanation.of(key, arguments));
    }

    /**
     * No reason to prefer one, such as a figure that is missing; same parameters and errors for the explanation as {@link #order}.
     */
    public static Preference noOpinion(String key, Object... arguments) {
        return new Preference(List.of(), Explanation.of(key, arguments));
    }

    /** Best first; empty where there is no opinion. */
    public List<MissionLocaleId> order() {
        return order;
    }

    /** Why, or why there is no opinion. */
    public Explanation explanation() {
        return explanation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preference that && order.equals(that.order) && explanation.equals(that.explanation);
    }

    @Override
    public int hashCode() {
        return 31 * order.hashCode() + explanation.hashCode();
    }

    @Override
    public String toString() {
        return order + " " + explanation;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.Flow;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of facts, by their words, their numbers and the flows that tell them. {@link FactTypes#STANDING} has the standing ones. Immutable. */
public final class FactCatalogue {

    private final List<FactType<?>> types;
    private final Map<Integer, FactType<?>> numbers = new HashMap<>();
    private final Map<String, FactWord> words = new LinkedHashMap<>();
    private final Map<Flow, Map<String, FactWord>> flows = new EnumMap<>(Flow.class);

    private FactCatalogue(List<FactType<?>> types) {
        this.types = List.copyOf(types);
        for (FactType<?> type : types) {
            once(numbers, type.number(), type);
            type.words().forEach(word -> once(words, word.word(), word));
        }
        for (Flow flow : Flow.values()) {
            Map<String, FactWord> told = flows.computeIfAbsent(flow, any -> new LinkedHashMap<>());
            types.stream()
                    .sorted(Comparator.comparingInt(type -> type.placeIn(flow)))
                    .flatMap(type -> type.wordsIn(flow).stream())
                    .forEach(word -> once(told, word.word(), word));
        }
    }

    private static <K, V> void once(Map<K, V> map, K key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException(key + " means two kinds of facts");
        }
    }

    /** These kinds, in the order in which messages list their words. @throws IllegalArgumentException if two have a number or a word in common */
    static FactCatalogue of(FactType<?>... types) {
        return new FactCatalogue(Arrays.asList(types));
    }

    /** These kinds and more. @throws IllegalArgumentException if two have a number or a word in common */
    public FactCatalogue with(FactType<?>... more) {
        return new FactCatalogue(
                Stream.concat(types.stream(), Arrays.stream(more)).toList());
    }

    /** All kinds. */
    public List<FactType<?>> types() {
        return types;
    }

    /** The words under which facts are told, each with its kind; unmodifiable. */
    public Collection<FactWord> words() {
        return Collections.unmodifiableCollection(words.values());
    }

    /** The kind that is told under that word. */
    public Optional<FactWord> word(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /** The kind that the store keeps under that number. @throws IllegalStateException if there is none: a newer version wrote it */
    public FactType<?> numbered(int number) {
        FactType<?> type = numbers.get(number);
        if (type == null) {
            throw new IllegalStateException("a fact of kind " + number + " was written by a newer version");
        }
        return type;
    }

    /** The words of a flow's detail, each with its kind; a single empty one where the flow has no detail. */
    public Collection<FactWord> wordsIn(Flow flow) {
        return Collections.unmodifiableCollection(flows.get(flow).values());
    }

    /** Whether what a flow tells depends on its detail. */
    public boolean hasDetail(Flow flow) {
        return !flows.get(flow).containsKey("");
    }

    /** The kind that a flow tells with that detail; whatever it says where the flow has none. */
    public Optional<FactWord> wordIn(Flow flow, String detail) {
        return Optional.ofNullable(flows.get(flow).get(hasDetail(flow) ? detail : ""));
    }
}

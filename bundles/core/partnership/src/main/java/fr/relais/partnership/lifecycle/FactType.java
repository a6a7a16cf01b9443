// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.Partner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that the house knows of one kind of fact: its word outside, its rule, its fields, who tells it, in which flows, and how it is made
 * and taken apart. Files, REST, the console, the store and the schemas read it; {@link FactTypes} has the kinds. Immutable.
 *
 * @param <F> the facts
 */
public final class FactType<F extends Fact> {

    /** Makes a fact of its values. */
    @FunctionalInterface
    public interface Making<F extends Fact> {
        /** @param cotraitance null for a fact of the person */
        F fact(LocalDate on, CotraitanceId cotraitance, FactValues values);
    }

    private record Part<F, V>(FactField<V> field, Function<F, Optional<V>> reading) {
        FactValues of(F fact, FactValues others) {
            return reading.apply(fact).map(value -> others.and(field, value)).orElse(others);
        }
    }

    private final Class<F> type;
    private final int number;
    private final String word;
    private final String rule;
    private final List<Part<F, ?>> parts;
    private final List<FactField<?>> fields;
    private final Optional<Function<FactValues, Set<Partner>>> tellers;
    private final Optional<FactField<?>> wording;
    private final List<FactField<?>> toldFields;
    private final Map<Flow, FlowForm> flows = new EnumMap<>(Flow.class);
    private final Making<F> making;

    private FactType(Builder<F> built, Making<F> making) {
        this.type = built.type;
        this.number = built.number;
        this.word = built.word;
        this.rule = built.rule;
        this.parts = List.copyOf(built.parts);
        this.fields = parts.stream().<FactField<?>>map(Part::field).toList();
        this.tellers = Optional.ofNullable(built.tellers);
        this.wording = Optional.ofNullable(built.wording);
        this.toldFields = fields.stream()
                .filter(field -> field.presence() != FactField.Presence.OF_FILE && field != built.wording)
                .toList();
        built.flows.forEach(form -> flows.put(form.flow(), form));
        this.making = making;
    }

    /**
     * Begins a kind of fact.
     *
     * @param number under which the store keeps it, for ever
     * @param word its word outside
     * @param rule the rule that speaks of it first
     */
    public static <F extends Fact> Builder<F> of(Class<F> type, int number, String word, String rule) {
        return new Builder<>(type, number, word, rule);
    }

    /** The class of the facts. */
    public Class<F> type() {
        return type;
    }

    /** Under which the store keeps it. */
    public int number() {
        return number;
    }

    /** Its word outside: {@code ALERT_RAISED}. */
    public String word() {
        return word;
    }

    /** The same word as files for partners and the console write it: {@code AlertRaised}. */
    public String title() {
        return Arrays.stream(word.split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The rule that speaks of it first, by which one that can't be is refused. */
    public String rule() {
        return rule;
    }

    /** Whether it belongs to one co-traitance; else to the person. */
    public boolean ofCotraitance() {
        return Fact.OfCotraitance.class.isAssignableFrom(type);
    }

    /** Its fields beside the day and the co-traitance. */
    public List<FactField<?>> fields() {
        return fields;
    }

    /** Its field in a column of files of facts. */
    public Optional<FactField<?>> in(FactColumn column) {
        return fields.stream().filter(field -> field.column() == column).findFirst();
    }

    /** The fields that whoever tells such a fact says, its word apart. */
    public List<FactField<?>> toldFields() {
        return toldFields;
    }

    /** The words under which it is told as a fact; none if it is known in another way only. */
    public List<FactWord> words() {
        if (tellers.isEmpty()) {
            return List.of();
        }
        return wording.map(this::wordsOf).orElseGet(() -> List.of(new FactWord(word, this, FactValues.NONE)));
    }

    private <V> List<FactWord> wordsOf(FactField<V> field) {
        return field.type().words().stream()
                .map(each -> new FactWord(
                        each, this, FactValues.NONE.and(field, field.type().read(each))))
                .toList();
    }

    /** The word of a fact, as files of facts and REST say its kind. */
    public String wordOf(Fact fact) {
        return wording.map(field -> written(field, values(fact))).orElse(word);
    }

    /** What a fact says in a column, where it says something there and not in its word. */
    public Optional<Object> valueIn(FactColumn column, Fact fact) {
        return in(column)
                .filter(field -> wording.stream().noneMatch(field::equals))
                .flatMap(field -> values(fact).find(field));
    }

    /** Which partners tell a fact that says this; beside them, those who carry both may. */
    public Set<Partner> tellers(FactValues values) {
        return tellers.map(telling -> telling.apply(values)).orElse(Set.of());
    }

    /** The words of a flow's detail that tell such facts; one without a word where the flow has no detail. */
    List<FactWord> wordsIn(Flow flow) {
        return in(flow).map(form -> form.words(this)).orElse(List.of());
    }

    /** Its place among the kinds that a flow tells. */
    int placeIn(Flow flow) {
        return in(flow).map(FlowForm::place).orElse(0);
    }

    /** With which detail a flow tells that fact, if it does. */
    public Optional<String> detailIn(Flow flow, Fact fact) {
        return in(flow).map(form -> form.detail(values(fact)));
    }

    private Optional<FlowForm> in(Flow flow) {
        return Optional.ofNullable(flows.get(flow));
    }

    /** What a fact says beside the day and the co-traitance. */
    public FactValues values(Fact fact) {
        F own = type.cast(fact);
        FactValues values = FactValues.NONE;
        for (Part<F, ?> part : parts) {
            values = part.of(own, values);
        }
        return values;
    }

    /**
     * The fact.
     *
     * @param cotraitance only for a fact of one
     * @throws java.util.NoSuchElementException if something is missing
     */
    public F fact(LocalDate on, Optional<CotraitanceId> cotraitance, FactValues values) {
        return making.fact(on, ofCotraitance() ? cotraitance.orElseThrow() : null, values);
    }

    /**
     * Tells such a fact.
     *
     * @param values of the {@link #fields} that whoever tells it says, in their order; an {@link Optional} where one may be left out
     * @throws IllegalArgumentException if these aren't values of its fields
     */
    public ToldFact told(LocalDate on, Object... values) {
        List<FactField<?>> said = fields.stream()
                .filter(field -> field.presence() != FactField.Presence.OF_FILE)
                .toList();
        if (tellers.isEmpty() || said.size() != values.length) {
            throw new IllegalArgumentException(word + " is told with " + said + ", not " + Arrays.toString(values));
        }
        FactValues told = FactValues.NONE;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> some ? some.orElse(null) : values[i];
            told = value == null ? told : and(told, said.get(i), value);
        }
        return new ToldFact(this, on, told);
    }

    private static <V> FactValues and(FactValues told, FactField<V> field, Object value) {
        if (!field.type().type().isInstance(value)) {
            throw new IllegalArgumentException(field + " isn't " + value);
        }
        return told.and(field, field.type().type().cast(value));
    }

    private static <V> String written(FactField<V> field, FactValues values) {
        return field.type().write(values.get(field));
    }

    @Override
    public String toString() {
        return word;
    }

    /** How a flow tells a kind of fact: a word of its detail, or one for each value of a field behind a prefix. */
    private record FlowForm(Flow flow, int place, String prefix, Optional<FactField<?>> field) {

        List<FactWord> words(FactType<?> type) {
            return field.map(each -> words(type, each))
                    .orElseGet(() -> List.of(new FactWord(prefix, type, FactValues.NONE)));
        }

        private <V> List<FactWord> words(FactType<?> type, FactField<V> of) {
            return of.type().words().stream()
                    .map(word -> new FactWord(
                            prefix + word,
                            type,
                            FactValues.NONE.and(of, of.type().read(word))))
                    .toList();
        }

        String detail(FactValues values) {
            return prefix + field.map(each -> written(each, values)).orElse("");
        }
    }

    /** Describes a kind of fact, in the order in which a table of them reads. */
    public static final class Builder<F extends Fact> {

        private final Class<F> type;
        private final int number;
        private final String word;
        private final String rule;
        private final List<Part<F, ?>> parts = new ArrayList<>();
        private final List<FlowForm> flows = new ArrayList<>();
        private Function<FactValues, Set<Partner>> tellers;
        private FactField<?> wording;

        private Builder(Class<F> type, int number, String word, String rule) {
            this.type = type;
            this.number = number;
            this.word = word;
            this.rule = rule;
        }

        /** A field that each such fact has. */
        public <V> Builder<F> field(FactField<V> field, Function<F, V> reading) {
            parts.add(new Part<>(field, reading.andThen(Optional::of)));
            return this;
        }

        /** A field that such a fact may have. */
        public <V> Builder<F> optional(FactField<V> field, Function<F, Optional<V>> reading) {
            parts.add(new Part<>(field.presence() == FactField.Presence.OPTIONAL ? field : fail(field), reading));
            return this;
        }

        private static <V> FactField<V> fail(FactField<V> field) {
            throw new IllegalArgumentException(field + " isn't optional");
        }

        /** A field whose value stands for the kind, where it is told as a fact. */
        public <E extends Enum<E>> Builder<F> word(FactField<E> field, Function<F, E> reading) {
            wording = field;
            return field(field, reading);
        }

        /** Told as a fact, by these partners; by none alone if there are none. */
        public Builder<F> toldBy(Partner... partners) {
            Set<Partner> all = Set.of(partners);
            return toldBy(values -> all);
        }

        /** Told as a fact, by whom its values say. */
        public Builder<F> toldBy(Function<FactValues, Set<Partner>> partners) {
            tellers = partners;
            return this;
        }

        /** Told by a flow whose detail is that word, or that has none. */
        public Builder<F> inFlow(Flow flow, int place, String detail) {
            flows.add(new FlowForm(flow, place, detail, Optional.empty()));
            return this;
        }

        /** Told by a flow whose detail is a prefix and the value of a field. */
        public <E extends Enum<E>> Builder<F> inFlow(Flow flow, int place, String prefix, FactField<E> field) {
            flows.add(new FlowForm(flow, place, prefix, Optional.of(field)));
            return this;
        }

        /** The kind of fact, of the person. */
        public FactType<F> made(PersonMaking<F> making) {
            return made((on, none, values) -> making.fact(on, values));
        }

        /** The kind of fact, of a co-traitance. */
        public FactType<F> made(Making<F> making) {
            return new FactType<>(this, making);
        }
    }

    /** Makes a fact of the person of its values. */
    @FunctionalInterface
    public interface PersonMaking<F extends Fact> {
        /** The fact. */
        F fact(LocalDate on, FactValues values);
    }
}

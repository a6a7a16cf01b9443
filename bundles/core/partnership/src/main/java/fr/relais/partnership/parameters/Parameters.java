// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.parameters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** All values of all parameters. Immutable. */
public final class Parameters {

    private final Map<Parameter, NavigableMap<LocalDate, ParameterValue>> values = new EnumMap<>(Parameter.class);

    /** @param values at most one per parameter and day; of two, the later in the collection's order counts */
    public Parameters(Collection<ParameterValue> values) {
        values.forEach(value -> this.values
                .computeIfAbsent(value.parameter(), any -> new TreeMap<>())
                .put(value.from(), value));
    }

    /**
     * The value in force on a day, with its source.
     *
     * @throws NoParameterException if there is none: the platform never goes on with a guess (W4)
     */
    public ParameterValue on(Parameter parameter, LocalDate day) {
        NavigableMap<LocalDate, ParameterValue> dated = values.get(parameter);
        if (dated == null || dated.floorEntry(day) == null) {
            throw new NoParameterException(parameter, day);
        }
        return dated.floorEntry(day).getValue();
    }

    /** The value in force on a day, for a parameter without which less is judged, but nothing wrongly. */
    public Optional<ParameterValue> find(Parameter parameter, LocalDate day) {
        return Optional.ofNullable(values.get(parameter))
                .map(dated -> dated.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /** The number in force on a day, if it was set for that very calendar year: that of another year says nothing (R-O4). */
    public OptionalInt forYear(Parameter parameter, LocalDate day) {
        return find(parameter, day)
                .filter(value -> value.from().getYear() == day.getYear())
                .map(value -> OptionalInt.of(value.value()))
                .orElseGet(OptionalInt::empty);
    }

    /** The number in force on a day; same errors as {@link #on}. */
    public int intOn(Parameter parameter, LocalDate day) {
        return on(parameter, day).value();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What part of a year's entries each month brings (R-O5); within a month every day brings the same. Immutable.
 */
public final class SeasonalKey {

    private static final int MONTHS = 12;

    private final List<Integer> weights;

    private SeasonalKey(List<Integer> weights) {
        this.weights = weights;
    }

    /** Every day of the year brings the same. */
    public static SeasonalKey evenDays() {
        return new SeasonalKey(List.of());
    }

    /** I-O10: the key whose twelve weights are in force on a day; without all of them, or if they are all zero, even days. */
    public static SeasonalKey on(LocalDate day, Parameters parameters) {
        List<Integer> weights = EnumSet.range(Parameter.WEIGHT_OF_JANUARY, Parameter.WEIGHT_OF_DECEMBER).stream()
                .flatMap(month -> parameters.find(month, day).stream())
                .map(ParameterValue::value)
                .toList();
        boolean set = weights.size() == MONTHS && weights.stream().anyMatch(weight -> weight > 0);
        return set ? ofMonths(weights) : evenDays();
    }

    /** @param weights of January to December, none below zero and not all zero */
    public static SeasonalKey ofMonths(List<Integer> weights) {
        if (weights.size() != MONTHS
                || weights.stream().anyMatch(weight -> weight < 0)
                || weights.stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("twelve weights, none below zero and not all zero, not " + weights);
        }
        return new SeasonalKey(List.copyOf(weights));
    }

    /**
     * What a year will bring if it goes on as it went until the evening of a day, to the nearest entry.
     *
     * @return empty while no part of the year is said to have brought anything
     */
    public OptionalInt projected(int counted, LocalDate day) {
        double elapsed = elapsed(day);
        return elapsed <= 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.round(counted / elapsed)));
    }

    /** The part of the year's entries that are usually in by the evening of that day, 0 to 1; 1 on its last day. */
    private double elapsed(LocalDate day) {
        double before = IntStream.range(0, day.getMonthValue() - 1)
                .map(month -> weight(month, day))
                .sum();
        double ofThisMonth = (double) weight(day.getMonthValue() - 1, day) * day.getDayOfMonth() / day.lengthOfMonth();
        double year =
                IntStream.range(0, MONTHS).map(month -> weight(month, day)).sum();
        return (before + ofThisMonth) / year;
    }

    private int weight(int month, LocalDate day) {
        return weights.isEmpty() ? day.withDayOfMonth(1).withMonth(month + 1).lengthOfMonth() : weights.get(month);
    }
}

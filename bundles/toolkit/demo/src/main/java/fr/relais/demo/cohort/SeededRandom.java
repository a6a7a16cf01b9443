// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Repeatable chance: the same seed rolls the same dice. Not thread-safe. */
final class SeededRandom {

    private final SplittableRandom random;

    SeededRandom(long seed) {
        this(new SplittableRandom(seed));
    }

    private SeededRandom(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of one's own, so that one story that grows longer doesn't change all those after it. */
    SeededRandom split() {
        return new SeededRandom(random.split());
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The index of one of the weights, the heavier the more often. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int roll = random.nextInt(total);
        int index = 0;
        while (roll >= weights[index]) {
            roll -= weights[index++];
        }
        return index;
    }

    /** A working day some days later. */
    LocalDate workdayAfter(LocalDate day, int least, int most) {
        return workday(day.plusDays(between(least, most)));
    }

    /** Any day of a period, both ends included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1));
    }

    /** The day itself, or the Monday after a Saturday or Sunday. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The third Thursday of a month: the day on which a site and its mission locale settle their alerts together. */
    static LocalDate settlingDay(LocalDate inMonth) {
        LocalDate first = inMonth.withDayOfMonth(1);
        int untilThursday = Math.floorMod(
                DayOfWeek.THURSDAY.getValue() - first.getDayOfWeek().getValue(), 7);
        return first.plusDays(untilThursday + 14L);
    }
}

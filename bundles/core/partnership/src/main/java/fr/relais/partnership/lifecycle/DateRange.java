// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Days in a row, both ends included. @param to {@link #FOREVER} where nothing ends them */
record DateRange(LocalDate from, LocalDate to) {

    /** Later than any day that is told. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** From a day to the eve of another one, for ever without it; empty if that leaves none. */
    static Optional<DateRange> until(LocalDate from, Optional<LocalDate> over) {
        DateRange days = new DateRange(from, over.map(day -> day.minusDays(1)).orElse(FOREVER));
        return Optional.of(days).filter(any -> !any.to().isBefore(from));
    }

    boolean include(LocalDate day) {
        return !from.isAfter(day) && !to.isBefore(day);
    }

    Optional<LocalDate> lastDay() {
        return Optional.of(to).filter(day -> !day.equals(FOREVER));
    }

    /** What is left of these without those, in order. */
    List<DateRange> without(Collection<DateRange> others) {
        List<DateRange> left = new ArrayList<>();
        LocalDate next = from;
        for (DateRange other :
                others.stream().sorted(Comparator.comparing(DateRange::from)).toList()) {
            if (other.to().isBefore(next) || other.from().isAfter(to)) {
                continue;
            }
            if (other.from().isAfter(next)) {
                left.add(new DateRange(next, other.from().minusDays(1)));
            }
            next = other.to().plusDays(1);
        }
        if (!next.isAfter(to)) {
            left.add(new DateRange(next, to));
        }
        return left;
    }
}

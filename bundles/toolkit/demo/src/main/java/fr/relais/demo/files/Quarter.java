// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of a year: what goes into one set of files. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    /** The quarter in which a day falls. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The one after it. */
    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Its last day. */
    public LocalDate end() {
        return LocalDate.of(year, 3 * number, 1).plusMonths(1).minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}

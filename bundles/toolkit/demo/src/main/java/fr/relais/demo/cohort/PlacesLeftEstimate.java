// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * What a careful agent believes is left of a mission locale's objective (R-E6): people in CIVIS take a place until they are
 * seen, and what a quarter brings is known when it is over. Never more than what is really left.
 */
final class PlacesLeftEstimate {

    private final int objective;
    private int taken;
    private final List<LocalDate> givenBack = new ArrayList<>();

    PlacesLeftEstimate(int objective) {
        this.objective = objective;
    }

    int on(LocalDate day) {
        LocalDate quarter = firstOfQuarter(day);
        return objective
                - taken
                + (int) givenBack.stream()
                        .filter(known -> known.isBefore(quarter))
                        .count();
    }

    void take(Life life) {
        if (life.isAffected()) {
            taken++;
            life.cancelledOn().ifPresent(givenBack::add);
            life.initialisedOn().filter(seen -> !life.counted()).ifPresent(givenBack::add);
        }
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}

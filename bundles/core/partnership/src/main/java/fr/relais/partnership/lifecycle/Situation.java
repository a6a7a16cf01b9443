// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a co-traitance stands on a day. Derived from the facts, never stored as truth.
 *
 * @param phase the phase
 * @param state the state, in support only
 * @param steps the three dated steps of entry, as far as they are reached on that day
 * @param exit the exit, once exited
 * @param cancellation the cancellation, once cancelled
 * @param openAlerts how many alerts are open, hidden behind a suspension or not (I-L9)
 * @param counting whether and why it counts on the objective (R-O6)
 */
public record Situation(
        Phase phase,
        Optional<State> state,
        Steps steps,
        Optional<Exit> exit,
        Optional<Cancellation> cancellation,
        int openAlerts,
        Counting counting) {

    /** The three dated steps of entry (R-L1 to R-L3); the appointment is never an initialisation (R-L1). */
    public record Steps(LocalDate affectation, Optional<LocalDate> acceptation, Optional<LocalDate> initialisation) {}

    /**
     * The affectation was cancelled, by itself (R-L4) or by Pôle emploi (I-L28).
     *
     * @param earlyEnd where it had been accepted: "fin de cotraitance anticipée" at the mission locale (R-L17)
     * @param pronounced whether Pôle emploi told it, so that nobody needs to be told of it
     */
    public record Cancellation(LocalDate on, boolean earlyEnd, boolean pronounced) {}
}

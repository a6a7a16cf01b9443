// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far affectations may go on a mission locale's objective of a year (R-E6, I-E6). Immutable.
 *
 * @param room what is taken and what is left
 * @param threshold the overrun threshold of that year, in percent (R-O4); empty while the national committee hasn't set it: then nothing
 *     goes past the objective without a decision
 * @param decisions of committees, about that mission locale and year
 */
public record Allowance(Capacity room, OptionalInt threshold, List<CommitteeDecision> decisions) {

    /** What the next affectation would be. */
    public enum Next {
        /** Within the objective. */
        FREE,
        /** Past the objective and within the threshold: with a flow alert. */
        OVERRUN,
        /** Past the threshold, by decision of a committee. */
        BY_DECISION,
        /** Past what anybody allowed. */
        REFUSED
    }

    /** Copies its list. */
    public Allowance {
        decisions = List.copyOf(decisions);
    }

    /** With neither threshold nor decisions. */
    public static Allowance of(Capacity room) {
        return new Allowance(room, OptionalInt.empty(), List.of());
    }

    /** The entries that don't pass the threshold; the objective itself where none is set. */
    public int ceiling() {
        return threshold.isPresent()
                ? OverrunThreshold.ceiling(room.objective(), threshold.getAsInt())
                : room.objective();
    }

    /** I-E6: what one more affectation on that day would be. */
    public Next next(LocalDate day) {
        if (room.left() > 0) {
            return Next.FREE;
        }
        long taken = (long) room.counted() + room.awaiting();
        if (taken < ceiling()) {
            return Next.OVERRUN;
        }
        Collection<CommitteeDecision> holding =
                decisions.stream().filter(decision -> decision.on(day)).toList();
        long allowed = holding.stream()
                .mapToLong(decision -> decision.places().orElse(0))
                .sum();
        boolean anyNumber =
                holding.stream().anyMatch(decision -> decision.places().isEmpty());
        return anyNumber || taken < ceiling() + allowed ? Next.BY_DECISION : Next.REFUSED;
    }
}

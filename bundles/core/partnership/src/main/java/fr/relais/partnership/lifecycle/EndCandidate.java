// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A way in which a co-traitance ends. The least is the one that holds: the earliest; on one day cancellation before exit, then the
 * order of {@link Exit.Reason}.
 *
 * @param on first day on which it is over
 * @param exit why it is exited; empty where it is cancelled
 * @param pronounced whether Pôle emploi told the cancellation (I-L28) rather than the platform drew it (R-L4), which prevails on one day
 */
record EndCandidate(LocalDate on, Optional<Exit.Reason> exit, boolean pronounced) implements Comparable<EndCandidate> {

    private static final Comparator<EndCandidate> PREVAILING = Comparator.comparing(EndCandidate::on)
            .thenComparing(EndCandidate::rank)
            .thenComparing(EndCandidate::pronounced);

    static EndCandidate cancelled(LocalDate on) {
        return new EndCandidate(on, Optional.empty(), false);
    }

    static EndCandidate cancellationPronounced(LocalDate on) {
        return new EndCandidate(on, Optional.empty(), true);
    }

    static EndCandidate exited(LocalDate on, Exit.Reason reason) {
        return new EndCandidate(on, Optional.of(reason), false);
    }

    @Override
    public int compareTo(EndCandidate other) {
        return PREVAILING.compare(this, other);
    }

    private int rank() {
        return exit.map(Exit.Reason::ordinal).orElse(-1);
    }
}

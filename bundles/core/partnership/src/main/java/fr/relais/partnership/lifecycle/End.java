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
 */
record End(LocalDate on, Optional<Exit.Reason> exit) implements Comparable<End> {

    private static final Comparator<End> PREVAILING =
            Comparator.comparing(End::on).thenComparing(End::rank);

    static End cancelled(LocalDate on) {
        return new End(on, Optional.empty());
    }

    static End exited(LocalDate on, Exit.Reason reason) {
        return new End(on, Optional.of(reason));
    }

    @Override
    public int compareTo(End other) {
        return PREVAILING.compare(this, other);
    }

    private int rank() {
        return exit.map(Exit.Reason::ordinal).orElse(-1);
    }
}

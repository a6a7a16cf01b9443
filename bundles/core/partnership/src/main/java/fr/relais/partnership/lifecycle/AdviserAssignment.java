// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AdviserId;
import java.time.LocalDate;
import java.util.Optional;

/** R-C9: the time in which somebody is the young person's adviser. @param to its last day; empty while it goes on */
public record AdviserAssignment(AdviserId adviser, LocalDate from, Optional<LocalDate> to) {

    /** Whether it holds on a day. */
    public boolean includes(LocalDate day) {
        return !from.isAfter(day) && to.map(last -> !last.isBefore(day)).orElse(true);
    }
}

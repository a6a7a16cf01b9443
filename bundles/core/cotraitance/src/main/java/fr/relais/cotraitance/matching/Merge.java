// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.matching;

import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Two files that were made one.
 *
 * @param id its number
 * @param kept the file that goes on, under its own identifier; the other identifier leads to it
 * @param other the file that is part of it since
 * @param act who decided it, when, and on what ground
 * @param undone who took it back, if somebody did
 */
public record Merge(long id, YoungPersonId kept, YoungPersonId other, Act act, Optional<Act> undone) {

    /**
     * A decision about files.
     *
     * @param on the day on which it was taken
     * @param ground why
     * @param by the user who entered it
     * @param at when it was entered
     */
    public record Act(LocalDate on, String ground, String by, Instant at) {}
}

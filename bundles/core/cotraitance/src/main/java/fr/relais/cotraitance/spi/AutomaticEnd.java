// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The automatic end of a co-traitance, past or to come, as far as the present facts tell: what the daily clock announces (R-L18). It is
 * due on a day if it is on or before it and wasn't announced for that very date.
 *
 * @param rule R-L4, R-L13 or R-L14
 */
public record AutomaticEnd(LocalDate on, RuleId rule) {

    /** R-L4. */
    public static final RuleId CANCELLATION = new RuleId("R-L4");

    /** The automatic end of a track; empty if none is in sight or if somebody decided the end. */
    public static Optional<AutomaticEnd> of(CotraitanceTimeline track) {
        Situation last = track.segments().get(track.segments().size() - 1).situation();
        return last.cancellation()
                .filter(cancelled -> !cancelled.pronounced())
                .map(cancelled -> new AutomaticEnd(cancelled.on(), CANCELLATION))
                .or(() -> last.exit()
                        .filter(exit -> exit.reason().automatic())
                        .map(exit -> new AutomaticEnd(exit.on(), exit.reason().rule())));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One co-traitance through time: its situations, from the affectation on and, as far as the present facts tell, into the future.
 *
 * @param segments at least one, by day; no two begin on the same day, and neighbours differ
 */
public record Track(
        CotraitanceId id,
        MissionLocaleId missionLocale,
        SafirCode by,
        Optional<LocalDate> appointment,
        List<Segment> segments) {

    /** Copies its list. */
    public Track {
        segments = List.copyOf(segments);
    }

    /** Where it stands on a day; empty before the affectation. */
    public Optional<Situation> at(LocalDate day) {
        return segments.stream()
                .filter(segment -> !segment.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Segment::situation);
    }

    /** The automatic end that comes next after a day if no further fact comes (R-L18). */
    public Optional<Deadline> nextDeadline(LocalDate after) {
        return segments.stream()
                .filter(segment -> segment.from().isAfter(after))
                .flatMap(segment -> segment.situation().exit().stream())
                .filter(exit -> exit.reason().automatic())
                .map(exit -> new Deadline(exit.on(), exit.reason()))
                .findFirst();
    }
}

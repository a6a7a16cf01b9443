// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One co-traitance through time: its situations, from the affectation on and, as far as the present facts tell, into the future.
 *
 * @param missionLocale that of the affectation, by which partners know it
 * @param followedBy the mission locale that follows the person, from each day on: after a merger the successor (I-T5)
 * @param segments at least one, by day; no two begin on the same day, and neighbours differ
 * @param matters what is to be seen to and when, by kind and day; no two of a kind begin on the same day
 * @param advisers who was its adviser when, by day (R-C9)
 */
public record CotraitanceTimeline(
        CotraitanceId id,
        MissionLocaleId missionLocale,
        NavigableMap<LocalDate, MissionLocaleId> followedBy,
        SafirCode by,
        Optional<LocalDate> appointment,
        List<Segment> segments,
        List<WorkItem> matters,
        List<AdviserAssignment> advisers) {

    /** Copies its collections. */
    public CotraitanceTimeline {
        followedBy = Collections.unmodifiableNavigableMap(new TreeMap<>(followedBy));
        segments = List.copyOf(segments);
        matters = List.copyOf(matters);
        advisers = List.copyOf(advisers);
    }

    /** The mission locale that follows the person on a day; before the affectation, the one that will. */
    public MissionLocaleId follower(LocalDate day) {
        return Optional.ofNullable(followedBy.floorEntry(day))
                .orElseGet(followedBy::firstEntry)
                .getValue();
    }

    /** Where it stands on a day; empty before the affectation. */
    public Optional<Situation> at(LocalDate day) {
        return segments.stream()
                .filter(segment -> !segment.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Segment::situation);
    }

    /** What is to be seen to on a day, by kind. */
    public List<WorkItem> mattersOn(LocalDate day) {
        return matters.stream().filter(matter -> matter.openOn(day)).toList();
    }

    /** R-C10: whether Pôle emploi's automatic convocations are stopped on a day. */
    public boolean convocationsStoppedOn(LocalDate day) {
        return mattersOn(day).stream().anyMatch(matter -> matter.kind() == WorkItem.Kind.CONVOCATIONS_STOPPED);
    }

    /** R-C9: the adviser on a day. */
    public Optional<AdviserId> adviserOn(LocalDate day) {
        return advisers.stream()
                .filter(tenure -> tenure.includes(day))
                .map(AdviserAssignment::adviser)
                .findFirst();
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

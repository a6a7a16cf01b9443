// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * R-L11: at least one interview a month with whoever is in support. The month runs anew from each interview, from the beginning of the
 * support, from a re-registration and from the end of an excuse; none is due while the person is suspended or excused (I-L27). Pure;
 * callable from any thread.
 */
public final class Interviews {

    private final List<DateRange> due;
    private final NavigableSet<LocalDate> held;
    private final Parameters parameters;

    /** @param held the days of all interviews with the mission locale */
    Interviews(List<Segment> segments, Collection<LocalDate> held, Excuses excuses, Parameters parameters) {
        List<DateRange> excused = excuses.times(parameters);
        this.due = followed(segments).stream()
                .flatMap(days -> days.without(excused).stream())
                .toList();
        this.held = new TreeSet<>(held);
        this.parameters = parameters;
    }

    /**
     * The last day on which the next interview is in time; overdue from the morrow on.
     *
     * @param track the co-traitance
     * @param facts all facts of the person
     * @return empty where no interview is due: not in support that day, suspended, or excused
     * @throws fr.relais.partnership.parameters.NoParameterException if the interval has no value on the day it starts
     */
    public static Optional<LocalDate> dueBy(
            CotraitanceTimeline track, Collection<? extends Fact> facts, LocalDate day, RuleContext frame) {
        List<LocalDate> held = facts.stream()
                .filter(Fact.Interviewed.class::isInstance)
                .map(Fact.Interviewed.class::cast)
                .filter(interview ->
                        frame.mergers().oneOn(interview.on(), interview.missionLocale(), track.missionLocale()))
                .map(Fact.Interviewed::on)
                .toList();
        Excuses excuses = Excuses.of(facts, track.missionLocale(), frame.mergers());
        return new Interviews(track.segments(), held, excuses, frame.parameters()).dueBy(day);
    }

    /** Likewise. */
    private Optional<LocalDate> dueBy(LocalDate day) {
        return due.stream().filter(days -> days.include(day)).findFirst().map(days -> {
            LocalDate last = held.floor(day);
            return limit(last == null || last.isBefore(days.from()) ? days.from() : last);
        });
    }

    /** The times in which an interview is overdue, in order. */
    List<DateRange> overdue() {
        List<DateRange> overdue = new ArrayList<>();
        for (DateRange days : due) {
            LocalDate start = days.from();
            while (start != null) {
                LocalDate next = held.higher(start);
                boolean within = next != null && !next.isAfter(days.to());
                DateRange late = new DateRange(limit(start).plusDays(1), within ? next.minusDays(1) : days.to());
                if (!late.to().isBefore(late.from())) {
                    overdue.add(late);
                }
                start = within ? next : null;
            }
        }
        return overdue;
    }

    private LocalDate limit(LocalDate start) {
        return start.plusMonths(parameters.intOn(Parameter.INTERVIEW_INTERVAL, start));
    }

    /** In support and registered: there is somebody to meet. */
    private static List<DateRange> followed(List<Segment> segments) {
        List<DateRange> followed = new ArrayList<>();
        Optional<LocalDate> since = Optional.empty();
        for (Segment segment : segments) {
            boolean met = segment.situation()
                    .state()
                    .filter(state -> state != State.SUSPENDED)
                    .isPresent();
            if (met && since.isEmpty()) {
                since = Optional.of(segment.from());
            } else if (!met && since.isPresent()) {
                followed.add(new DateRange(since.get(), segment.from().minusDays(1)));
                since = Optional.empty();
            }
        }
        since.ifPresent(from -> followed.add(new DateRange(from, DateRange.FOREVER)));
        return followed;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.territory.Validity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** R-L11: at least one interview a month with whoever is in support. Pure; callable from any thread. */
public final class Interviews {

    private Interviews() {}

    /**
     * The last day on which the next interview is in time; overdue from the morrow on. The month runs anew from each interview, from
     * the beginning of the support, from a re-registration and from the end of an excuse (I-L27).
     *
     * @param track the co-traitance
     * @param facts all facts of the person
     * @param excused times of training, internship, temporary job under two months, prestation or temporary unavailability
     * @return empty where no interview is due: not in support that day, suspended, or excused
     * @throws fr.relais.partnership.parameters.NoParameterException if the interval has no value on the day it starts
     */
    public static Optional<LocalDate> dueBy(
            Track track,
            Collection<? extends Fact> facts,
            Collection<Validity> excused,
            LocalDate day,
            Parameters parameters) {
        if (!followed(track, day) || excused.stream().anyMatch(excuse -> excuse.includes(day))) {
            return Optional.empty();
        }
        return Stream.of(interviews(track, facts), beginnings(track), ends(excused))
                .flatMap(days -> days)
                .filter(start -> !start.isAfter(day))
                .max(Comparator.naturalOrder())
                .map(start -> start.plusMonths(parameters.intOn(Parameter.INTERVIEW_INTERVAL, start)));
    }

    /** In support and registered: there is somebody to meet. */
    private static boolean followed(Track track, LocalDate day) {
        return track.at(day)
                .flatMap(Situation::state)
                .filter(state -> state != State.SUSPENDED)
                .isPresent();
    }

    private static Stream<LocalDate> interviews(Track track, Collection<? extends Fact> facts) {
        return facts.stream()
                .filter(Fact.Interviewed.class::isInstance)
                .map(Fact.Interviewed.class::cast)
                .filter(interview -> interview.missionLocale().equals(track.missionLocale()))
                .map(Fact.Interviewed::on);
    }

    /** The days on which the person begins to be followed, at first or again. */
    private static Stream<LocalDate> beginnings(Track track) {
        return track.segments().stream()
                .map(Segment::from)
                .filter(from -> followed(track, from) && !followed(track, from.minusDays(1)));
    }

    private static Stream<LocalDate> ends(Collection<Validity> excused) {
        return excused.stream().flatMap(excuse -> excuse.to().stream()).map(last -> last.plusDays(1));
    }
}

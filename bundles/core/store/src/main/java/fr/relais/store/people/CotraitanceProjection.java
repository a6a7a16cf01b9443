// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.spi.AutomaticEnd;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.Segment;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.partnership.lifecycle.State;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a track so that lists, tallies, places and the clock need no fact.
 *
 * @param endedOn the day of the exit or of the cancellation, past or to come
 * @param endReason empty where it was cancelled (R-L4)
 * @param counting what it comes to in the end
 * @param dueOn the automatic end that is still to be announced (R-L18)
 * @param followers empty where the mission locale of the affectation follows it all the time
 */
record CotraitanceProjection(
        CotraitanceId id,
        MissionLocaleId missionLocale,
        SafirCode site,
        LocalDate affectedOn,
        Optional<LocalDate> acceptedOn,
        Optional<LocalDate> initialisedOn,
        Optional<LocalDate> endedOn,
        Optional<Exit.Reason> endReason,
        Counting counting,
        Optional<LocalDate> dueOn,
        List<Span> spans,
        List<Open> matters,
        List<Follower> followers) {

    /** Stands for "from then on". */
    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /** Where it stands from a day to a day, both included. */
    record Span(LocalDate from, LocalDate to, Phase phase, Optional<State> state, int openAlerts, Counting counting) {}

    /**
     * What is to be seen to from a day to a day, both included; the eve of the first where it was settled on its own day.
     *
     * @param reason of an alert
     * @param settlement how an alert was settled
     */
    record Open(
            WorkItem.Kind kind,
            LocalDate from,
            LocalDate to,
            Optional<AlertReason> reason,
            Optional<Settlement> settlement) {

        /** What tells it from the other matters of its co-traitance. */
        record Key(WorkItem.Kind kind, LocalDate from) {}

        Key key() {
            return new Key(kind, from);
        }
    }

    /** Who follows it from a day to a day, both included (W9). */
    record Follower(LocalDate from, LocalDate to, MissionLocaleId missionLocale) {}

    /** @param announced the days for which its automatic end was announced already */
    static CotraitanceProjection of(CotraitanceTimeline track, Set<LocalDate> announced) {
        List<Segment> segments = track.segments();
        Situation last = segments.get(segments.size() - 1).situation();
        Optional<LocalDate> endedOn =
                last.exit().map(Exit::on).or(() -> last.cancellation().map(Situation.Cancellation::on));
        return new CotraitanceProjection(
                track.id(),
                track.missionLocale(),
                track.by(),
                last.steps().affectation(),
                last.steps().acceptation(),
                last.steps().initialisation(),
                endedOn,
                last.exit().map(Exit::reason),
                last.counting(),
                AutomaticEnd.of(track).map(AutomaticEnd::on).filter(day -> !announced.contains(day)),
                spans(segments),
                matters(track),
                followers(track));
    }

    /** The same, nothing being due on that day any more. */
    CotraitanceProjection announced(LocalDate day) {
        return new CotraitanceProjection(
                id,
                missionLocale,
                site,
                affectedOn,
                acceptedOn,
                initialisedOn,
                endedOn,
                endReason,
                counting,
                dueOn.filter(due -> !due.equals(day)),
                spans,
                matters,
                followers);
    }

    /** The same with other spans and matters. */
    CotraitanceProjection with(List<Span> others, List<Open> open) {
        return new CotraitanceProjection(
                id,
                missionLocale,
                site,
                affectedOn,
                acceptedOn,
                initialisedOn,
                endedOn,
                endReason,
                counting,
                dueOn,
                others,
                open,
                followers);
    }

    /** The same, followed by others. */
    CotraitanceProjection followedBy(List<Follower> others) {
        return new CotraitanceProjection(
                id,
                missionLocale,
                site,
                affectedOn,
                acceptedOn,
                initialisedOn,
                endedOn,
                endReason,
                counting,
                dueOn,
                spans,
                matters,
                others);
    }

    /** Nobody but the mission locale of the affectation: nothing is kept of that. */
    private static List<Follower> followers(CotraitanceTimeline track) {
        if (track.followedBy().size() == 1
                && track.followedBy().firstEntry().getValue().equals(track.missionLocale())) {
            return List.of();
        }
        List<Follower> followers = new ArrayList<>();
        track.followedBy().forEach((from, missionLocale) -> {
            LocalDate next = track.followedBy().higherKey(from);
            followers.add(new Follower(from, next == null ? OPEN_END : next.minusDays(1), missionLocale));
        });
        return List.copyOf(followers);
    }

    /** The year on whose objective it counts, if it does (R-O6). */
    Optional<Integer> countingYear() {
        return initialisedOn.map(LocalDate::getYear);
    }

    private static List<Open> matters(CotraitanceTimeline track) {
        return track.matters().stream()
                .map(matter -> new Open(
                        matter.kind(),
                        matter.from(),
                        matter.to().orElse(OPEN_END),
                        matter.reason(),
                        matter.settlement()))
                .toList();
    }

    private static List<Span> spans(List<Segment> segments) {
        List<Span> spans = new ArrayList<>();
        LocalDate to = OPEN_END;
        for (int i = segments.size() - 1; i >= 0; i--) {
            Situation situation = segments.get(i).situation();
            LocalDate from = segments.get(i).from();
            spans.add(
                    0,
                    new Span(
                            from,
                            to,
                            situation.phase(),
                            situation.state(),
                            situation.openAlerts(),
                            situation.counting()));
            to = from.minusDays(1);
        }
        return List.copyOf(spans);
    }
}

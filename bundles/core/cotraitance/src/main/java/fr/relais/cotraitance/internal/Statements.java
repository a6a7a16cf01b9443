// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.Statement;
import fr.relais.partnership.lifecycle.AdviserAssignment;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.PersonHistory;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.partnership.territory.Mergers;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What partners must know about a person, as one pure function of the facts and of the automatic ends that were announced (AC 8): so the
 * last thing that each was told is the same in whatever order messages came (R-X1).
 *
 * <p>Only what took effect is said. An automatic end is said once the daily clock announced it for that very day (R-L18), an end that
 * somebody decided at once.
 */
final class Statements {

    private static final Set<FactType<?>> ADVISERS = Set.of(FactTypes.ADVISER_NAMED, FactTypes.ADVISER_LEFT);

    private final Timeline timeline;
    private final Collection<? extends Fact> facts;
    private final Map<CotraitanceId, Set<LocalDate>> announced;
    private final Mergers mergers;
    private final SortedMap<Statement.Key, Statement> said = new TreeMap<>();

    private Statements(
            Timeline timeline,
            Collection<? extends Fact> facts,
            Map<CotraitanceId, Set<LocalDate>> announced,
            Mergers mergers) {
        this.timeline = timeline;
        this.facts = facts;
        this.announced = announced;
        this.mergers = mergers;
    }

    /**
     * What partners must know now.
     *
     * @param facts those in force, from which the timeline follows
     * @param announced the days for which automatic ends were announced
     * @param mergers with which the timeline was made
     */
    static SortedMap<Statement.Key, Statement> of(
            Timeline timeline,
            Collection<? extends Fact> facts,
            Map<CotraitanceId, Set<LocalDate>> announced,
            Mergers mergers) {
        Statements statements = new Statements(timeline, facts, announced, mergers);
        if (!timeline.tracks().isEmpty()) {
            statements.person();
            timeline.tracks().values().forEach(statements::cotraitance);
        }
        return statements.said;
    }

    /** I-X9: registration and CIVIS, from what they were on the first affectation to the end of the last co-traitance. */
    private void person() {
        LocalDate first = timeline.tracks().values().stream()
                .map(track -> last(track).steps().affectation())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate over = timeline.tracks().values().stream()
                .map(track -> end(track).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        PersonHistory history = timeline.history();
        between(history.registrations(), first, over).forEach((day, to) -> say(Flow.F4_REGISTRATION, day, to.name()));
        between(history.civis(), first, over).forEach((day, in) -> say(Flow.F8_CIVIS, day, in ? "ENTERED" : "LEFT"));
    }

    private static <T> Map<LocalDate, T> between(NavigableMap<LocalDate, T> changes, LocalDate first, LocalDate last) {
        LocalDate inForce = changes.floorKey(first);
        return changes.tailMap(inForce == null ? first : inForce, true).headMap(last, true);
    }

    private void cotraitance(CotraitanceTimeline track) {
        Situation.Steps steps = last(track).steps();
        Statement.Key affectation = new Statement.Key(Flow.F1_AFFECTATION, Optional.of(track.id()), Optional.empty());
        say(new Statement(
                affectation,
                // W9: after a merger partners are told, once, who follows; what else was told stays
                Optional.of(track.followedBy().lastEntry().getValue()),
                Optional.of(steps.affectation()),
                steps.affectation(),
                Optional.empty(),
                Optional.of(track.by()),
                track.appointment()));
        steps.acceptation().ifPresent(on -> say(Flow.F2_ACCEPTATION, track, on, Optional.empty()));
        steps.initialisation().ifPresent(on -> say(Flow.F3_INITIALISATION, track, on, Optional.empty()));
        LocalDate over = end(track).orElse(LocalDate.MAX);
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfCotraitance own
                    && timeline.own(own, track)
                    && !own.on().isBefore(steps.affectation())
                    && !own.on().isAfter(over)) {
                alert(own, track);
            }
            if (isStep(fact, track, steps, over)) {
                fact.type().detailIn(Flow.F10_PPAE_STEP, fact).ifPresent(step -> step(step, fact, track));
            }
        }
        advisers(track);
        last(track).exit().filter(exit -> known(exit, track)).ifPresent(exit -> {
            say(Flow.F7_EXIT, track, exit.on(), Optional.of(exit.reason().name()));
        });
        last(track)
                .cancellation()
                .filter(cancelled -> cancelled.pronounced() || announced(track, cancelled.on()))
                .ifPresent(cancelled -> say(
                        Flow.F9_CANCELLATION,
                        track,
                        cancelled.on(),
                        cancelled.earlyEnd() ? Optional.of("EARLY_END") : Optional.empty()));
    }

    /**
     * Flow F10, I-L36: whether it is a step of this co-traitance. The interviews of the day of the initialisation are F3's; an excuse may
     * have begun before the affectation. What is told of advisers follows from all facts together.
     */
    private boolean isStep(Fact fact, CotraitanceTimeline track, Situation.Steps steps, LocalDate over) {
        if (fact.on().isAfter(over) || ADVISERS.contains(fact.type())) {
            return false;
        }
        if (fact instanceof Fact.Excused excused) {
            return mergers.oneOn(excused.on(), excused.missionLocale(), track.missionLocale())
                    && !excused.until().isBefore(steps.affectation());
        }
        if (fact.on().isBefore(steps.affectation())) {
            return false;
        }
        if (fact instanceof Fact.Interviewed met) {
            return mergers.oneOn(met.on(), met.missionLocale(), track.missionLocale())
                    && !steps.initialisation().equals(Optional.of(met.on()));
        }
        if (fact instanceof Fact.ExcuseEnded ended) {
            return mergers.oneOn(ended.on(), ended.missionLocale(), track.missionLocale());
        }
        return fact instanceof Fact.OfCotraitance own && timeline.own(own, track);
    }

    /** Of two excuses of one day and kind the longer one is told, whichever came first. */
    private void step(String step, Fact fact, CotraitanceTimeline track) {
        Optional<LocalDate> until = fact.type().values(fact).find(FactTypes.UNTIL);
        Statement statement = step(step, fact.on(), track, until, Optional.empty());
        said.merge(
                statement.key(),
                statement,
                (one, other) ->
                        one.until().orElse(LocalDate.MIN).isAfter(other.until().orElse(LocalDate.MIN)) ? one : other);
    }

    /** R-C9: who became the adviser when, and when nobody was any more, as all that was told of it amounts to. */
    private void advisers(CotraitanceTimeline track) {
        Optional<LocalDate> end = end(track);
        Optional<LocalDate> left = Optional.empty();
        for (AdviserAssignment tenure : track.advisers()) {
            left.filter(day -> !day.equals(tenure.from()))
                    .ifPresent(day ->
                            say(step(FactTypes.ADVISER_LEFT.word(), day, track, Optional.empty(), Optional.empty())));
            say(step(
                    FactTypes.ADVISER_NAMED.word(),
                    tenure.from(),
                    track,
                    Optional.empty(),
                    Optional.of(tenure.adviser())));
            left = tenure.to().map(last -> last.plusDays(1));
        }
        left.filter(day -> !end.equals(Optional.of(day)))
                .ifPresent(day ->
                        say(step(FactTypes.ADVISER_LEFT.word(), day, track, Optional.empty(), Optional.empty())));
    }

    private static Statement step(
            String step,
            LocalDate on,
            CotraitanceTimeline track,
            Optional<LocalDate> until,
            Optional<AdviserId> adviser) {
        return new Statement(
                new Statement.Key(Flow.F10_PPAE_STEP, Optional.of(track.id()), Optional.of(on), Optional.of(step)),
                Optional.of(track.follower(on)),
                Optional.of(last(track).steps().affectation()),
                on,
                Optional.of(step),
                Optional.empty(),
                Optional.empty(),
                until,
                adviser);
    }

    /** R-L18: what happens by itself is known once it was announced, unless Pôle emploi pronounced the very same. */
    private boolean known(Exit exit, CotraitanceTimeline track) {
        return !exit.reason().automatic()
                || announced(track, exit.on())
                || facts.stream()
                        .anyMatch(fact -> fact instanceof Fact.ExitPronounced pronounced
                                && pronounced.on().equals(exit.on())
                                && pronounced.reason() == exit.reason()
                                && timeline.own(pronounced, track));
    }

    private boolean announced(CotraitanceTimeline track, LocalDate on) {
        return announced.getOrDefault(track.id(), Set.of()).contains(on);
    }

    /** R-L7, R-L10, R-L17: alerts and what settled them first (I-L26). */
    private void alert(Fact.OfCotraitance fact, CotraitanceTimeline track) {
        if (fact instanceof Fact.AlertRaised raised) {
            alert(
                    Flow.F5_ALERT,
                    track,
                    raised.on(),
                    raised.on(),
                    raised.reason().name());
        } else if (fact instanceof Fact.FormerSortie sortie) {
            alert(Flow.F5_ALERT, track, sortie.on(), sortie.on(), "FORMER_SORTIE");
        } else if (fact instanceof Fact.AlertDecided decided && !decided.on().isBefore(decided.raisedOn())) {
            alert(
                    Flow.F6_ALERT_SETTLED,
                    track,
                    decided.raisedOn(),
                    decided.on(),
                    decided.decision().name());
        } else if (fact instanceof Fact.AlertClosed closed && !closed.on().isBefore(closed.raisedOn())) {
            alert(
                    Flow.F6_ALERT_SETTLED,
                    track,
                    closed.raisedOn(),
                    closed.on(),
                    "CLOSED_BY_" + closed.by().name());
        }
    }

    /** Of several under one key the first holds; on one day, the first word, so that the order of arrival doesn't matter. */
    private void alert(Flow flow, CotraitanceTimeline track, LocalDate raisedOn, LocalDate on, String detail) {
        Statement.Key key = new Statement.Key(flow, Optional.of(track.id()), Optional.of(raisedOn));
        Statement statement = statement(key, Optional.of(track), on, Optional.of(detail));
        said.merge(key, statement, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
    }

    private static final Comparator<Statement> FIRST = Comparator.comparing(Statement::on)
            .thenComparing(statement -> statement.detail().orElse(""));

    private void say(Flow flow, CotraitanceTimeline track, LocalDate on, Optional<String> detail) {
        say(statement(
                new Statement.Key(flow, Optional.of(track.id()), Optional.empty()), Optional.of(track), on, detail));
    }

    private void say(Flow flow, LocalDate on, String detail) {
        say(statement(
                new Statement.Key(flow, Optional.empty(), Optional.of(on)), Optional.empty(), on, Optional.of(detail)));
    }

    private void say(Statement statement) {
        said.put(statement.key(), statement);
    }

    private static Statement statement(
            Statement.Key key, Optional<CotraitanceTimeline> track, LocalDate on, Optional<String> detail) {
        return new Statement(
                key,
                track.map(own -> own.follower(on)),
                track.map(own -> last(own).steps().affectation()),
                on,
                detail,
                Optional.empty(),
                Optional.empty());
    }

    private static Situation last(CotraitanceTimeline track) {
        return track.segments().get(track.segments().size() - 1).situation();
    }

    /** The day on which it is over, past or to come. */
    private static Optional<LocalDate> end(CotraitanceTimeline track) {
        return last(track).exit().map(Exit::on).or(() -> last(track)
                .cancellation()
                .map(Situation.Cancellation::on));
    }
}

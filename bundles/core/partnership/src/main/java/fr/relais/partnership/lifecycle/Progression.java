// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CotraitanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of one co-traitance: its steps of entry and its end, as far as the facts tell.
 *
 * @param acceptation R-L2, if it came before the end
 * @param initialisation R-L3, if it came before the end
 */
record Progression(
        CotraitanceFacts file,
        Optional<LocalDate> acceptation,
        Optional<LocalDate> initialisation,
        Optional<EndCandidate> end) {

    /**
     * Follows a file to its end. Initialisation comes first, for it changes the ends: it rules out the cancellation (R-L4) and
     * starts the one year (I-L14). Acceptation changes none.
     */
    static Progression of(CotraitanceFacts file, PersonHistory history, RuleContext frame) {
        EndRules ends = new EndRules(file, history, frame);
        Optional<LocalDate> initialisation =
                file.firstInterview().filter(day -> ends.allowStepOn(day, Optional.empty()));
        Optional<LocalDate> acceptation = file.firstAcceptation().filter(day -> ends.allowStepOn(day, initialisation));
        return new Progression(file, acceptation, initialisation, ends.first(initialisation));
    }

    CotraitanceId id() {
        return file.id();
    }

    /** The same, day by day: one segment for each day on which the situation changes. */
    CotraitanceTimeline track(PersonHistory history, Counting counting, RuleContext frame) {
        AlertHistory alerts = new AlertHistory(file);
        List<Segment> segments = new ArrayList<>();
        for (LocalDate day : turningPoints(history, alerts)) {
            Situation situation = on(day, history, alerts, counting);
            if (segments.isEmpty()
                    || !segments.get(segments.size() - 1).situation().equals(situation)) {
                segments.add(new Segment(day, situation));
            }
        }
        Fact.Affected affected = file.affected();
        return new CotraitanceTimeline(
                id(),
                affected.missionLocale(),
                frame.mergers()
                        .inPlaceOf(
                                affected.missionLocale(),
                                affected.on(),
                                end.map(EndCandidate::on).orElse(LocalDate.MAX)),
                affected.by(),
                affected.appointment(),
                segments,
                new WorkItemRules(this, segments, history, frame.parameters()).all(),
                Advisers.of(this));
    }

    /** Every day on which the situation may change, from the affectation to the end. */
    private SortedSet<LocalDate> turningPoints(PersonHistory history, AlertHistory alerts) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(file.affectation());
        acceptation.ifPresent(days::add);
        initialisation.ifPresent(days::add);
        days.addAll(history.registrationChangesAfter(file.affectation()));
        days.addAll(alerts.days());
        end.ifPresent(last -> {
            days.add(last.on());
            days.tailSet(last.on().plusDays(1)).clear();
        });
        return days;
    }

    private Situation on(LocalDate day, PersonHistory history, AlertHistory alerts, Counting counting) {
        Situation.Steps steps =
                new Situation.Steps(file.affectation(), reached(acceptation, day), reached(initialisation, day));
        Optional<EndCandidate> ended = end.filter(last -> !last.on().isAfter(day));
        Phase phase = phase(steps, ended);
        int openAlerts = ended.isPresent() ? 0 : alerts.openOn(day);
        return new Situation(
                phase,
                phase == Phase.SUPPORT ? Optional.of(state(day, history, openAlerts)) : Optional.empty(),
                steps,
                ended.flatMap(last -> last.exit().map(reason -> new Exit(last.on(), reason))),
                ended.filter(last -> last.exit().isEmpty())
                        .map(last -> new Situation.Cancellation(last.on(), endsEarly(steps), last.pronounced())),
                openAlerts,
                steps.initialisation().isPresent() ? counting : Counting.NOT_INITIALISED);
    }

    private static Optional<LocalDate> reached(Optional<LocalDate> step, LocalDate day) {
        return step.filter(on -> !on.isAfter(day));
    }

    /** I-L5: in support once both accepted and initialised, in whichever order. */
    private static Phase phase(Situation.Steps steps, Optional<EndCandidate> ended) {
        if (ended.isPresent()) {
            return ended.get().exit().isPresent() ? Phase.EXITED : Phase.CANCELLED;
        }
        return steps.acceptation().isPresent() && steps.initialisation().isPresent() ? Phase.SUPPORT : Phase.ENTRY;
    }

    /** R-L6, R-L7, R-L8; I-L9: suspension hides an open alert. */
    private static State state(LocalDate day, PersonHistory history, int openAlerts) {
        if (history.unregisteredOn(day)) {
            return State.SUSPENDED;
        }
        return openAlerts > 0 ? State.ALERT : State.ACTIVE;
    }

    /** R-L17: cancelled after its acceptation, a file is closed at the mission locale as "fin de cotraitance anticipée". */
    private static boolean endsEarly(Situation.Steps steps) {
        return steps.acceptation().isPresent();
    }
}

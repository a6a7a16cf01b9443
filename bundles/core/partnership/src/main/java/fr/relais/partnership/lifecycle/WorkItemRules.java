// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameters;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.PrestationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is to be seen to about one co-traitance, from its affectation to the eve of its end: each rule says on which days. Like the
 * situation of a day, it never depends on facts dated after it.
 */
final class WorkItemRules {

    private final Progression course;
    private final List<Segment> segments;
    private final PersonHistory history;
    private final Parameters parameters;
    private final Optional<LocalDate> end;
    private final List<WorkItem> found = new ArrayList<>();

    WorkItemRules(Progression course, List<Segment> segments, PersonHistory history, Parameters parameters) {
        this.course = course;
        this.segments = segments;
        this.history = history;
        this.parameters = parameters;
        this.end = course.end().map(EndCandidate::on);
    }

    /** By kind and day. */
    List<WorkItem> all() {
        awaitingAcceptation();
        awaitingInitialisation();
        declined();
        noInvitation();
        noAdviser();
        interviewsOverdue();
        alerts();
        breaches();
        convocationsStopped();
        prestationsRefused();
        found.sort(Comparator.comparing(WorkItem::kind).thenComparing(WorkItem::from));
        return found;
    }

    /** R-L2, I-L33: a file that awaits both steps awaits the acceptation first. */
    private void awaitingAcceptation() {
        open(WorkItem.Kind.AWAITING_ACCEPTATION, affectation(), course.acceptation());
    }

    /** R-L3, W1: accepted, and never started. */
    private void awaitingInitialisation() {
        course.acceptation()
                .filter(accepted -> course.initialisation()
                        .filter(begun -> !begun.isAfter(accepted))
                        .isEmpty())
                .ifPresent(accepted -> open(WorkItem.Kind.AWAITING_INITIALISATION, accepted, course.initialisation()));
    }

    /** W1, I-L31: the mission locale said no, and the file waits for Pôle emploi. */
    private void declined() {
        first(days(Fact.Declined.class))
                .filter(no -> course.acceptation()
                        .filter(accepted -> !accepted.isAfter(no))
                        .isEmpty())
                .ifPresent(no -> open(WorkItem.Kind.DECLINED, no, course.acceptation()));
    }

    /** R-L2: the acceptation is followed by an invitation, unless the person was seen already or has an appointment. */
    private void noInvitation() {
        if (course.file().affected().appointment().isPresent()) {
            return;
        }
        Optional<LocalDate> answered =
                first(Stream.concat(days(Fact.Invited.class), course.file().firstInterview().stream()));
        course.acceptation().ifPresent(accepted -> open(WorkItem.Kind.NO_INVITATION, accepted, answered));
    }

    /** R-C9: from the acceptation on, every day on which nobody is the adviser. */
    private void noAdviser() {
        List<DateRange> served = Advisers.of(course).stream()
                .map(tenure -> new DateRange(tenure.from(), tenure.to().orElse(DateRange.FOREVER)))
                .toList();
        course.acceptation()
                .flatMap(accepted -> DateRange.until(accepted, end))
                .ifPresent(accepted -> accepted.without(served).forEach(days -> add(WorkItem.Kind.NO_ADVISER, days)));
    }

    /** R-L11. */
    private void interviewsOverdue() {
        new Interviews(segments, course.file().interviews(), course.file().excuses(), parameters)
                .overdue()
                .forEach(days -> add(WorkItem.Kind.INTERVIEW_OVERDUE, days));
    }

    /** R-L7, R-L10: one that was settled on its own day is told, too, although it stands open on none. */
    private void alerts() {
        new AlertHistory(course.file()).settlements().forEach((raisedOn, settled) -> {
            if (over(raisedOn)) {
                return;
            }
            Optional<AlertHistory.Settled> inTime = settled.filter(
                    one -> end.filter(last -> one.on().isAfter(last)).isEmpty());
            Optional<LocalDate> closed = inTime.map(AlertHistory.Settled::on).or(() -> end);
            found.add(new WorkItem(
                    WorkItem.Kind.ALERT_OPEN,
                    raisedOn,
                    closed.map(day -> day.minusDays(1)),
                    reason(raisedOn),
                    inTime.map(AlertHistory.Settled::how)));
        });
    }

    private Optional<AlertReason> reason(LocalDate raisedOn) {
        return course.file()
                .only(Fact.AlertRaised.class)
                .filter(alert -> alert.on().equals(raisedOn))
                .map(Fact.AlertRaised::reason)
                .min(Comparator.naturalOrder());
    }

    /** R-L12, I-L32: until Pôle emploi strikes off or decides on an alert, that day at the earliest. */
    private void breaches() {
        SortedSet<LocalDate> decided = new TreeSet<>();
        days(Fact.AlertDecided.class).forEach(decided::add);
        days(Fact.BreachReported.class).distinct().forEach(reported -> {
            Optional<LocalDate> acted = first(
                    Stream.concat(history.firstDayStruckOff(reported).stream(), decided.tailSet(reported).stream()));
            open(WorkItem.Kind.BREACH_REPORTED, reported, acted);
        });
    }

    /** R-C10, I-C9: from the affectation to the end, whichever it is. */
    private void convocationsStopped() {
        open(WorkItem.Kind.CONVOCATIONS_STOPPED, affectation(), Optional.empty());
    }

    /** R-C10: a support-type prestation isn't open while the convocations are stopped. */
    private void prestationsRefused() {
        course.file()
                .only(Fact.PrestationAsked.class)
                .filter(asked -> asked.kind() == PrestationKind.SUPPORT)
                .map(Fact.PrestationAsked::on)
                .distinct()
                .forEach(asked -> open(WorkItem.Kind.PRESTATION_REFUSED, asked, Optional.empty()));
    }

    private LocalDate affectation() {
        return course.file().affectation();
    }

    private boolean over(LocalDate day) {
        return end.filter(last -> !last.isAfter(day)).isPresent();
    }

    private <F extends Fact.OfCotraitance> Stream<LocalDate> days(Class<F> kind) {
        return course.file().only(kind).map(Fact::on);
    }

    private static Optional<LocalDate> first(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder());
    }

    /** Open from a day on until somebody answers, or until the end. */
    private void open(WorkItem.Kind kind, LocalDate from, Optional<LocalDate> answered) {
        DateRange.until(from, first(Stream.concat(answered.stream(), end.stream())))
                .ifPresent(days -> add(kind, days));
    }

    private void add(WorkItem.Kind kind, DateRange days) {
        found.add(new WorkItem(kind, days.from(), days.lastDay(), Optional.empty(), Optional.empty()));
    }
}

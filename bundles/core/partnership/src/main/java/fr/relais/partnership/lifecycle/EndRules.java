// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.vocabulary.AlertDecision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that end a co-traitance, from its affectation on, in entry as in support (I-L18). Each rule says on which day it would;
 * the first one does. A number of months or years is the one in force when it starts to run (I-L19).
 */
final class EndRules {

    private final CotraitanceFacts file;
    private final PersonHistory history;
    private final RuleContext frame;

    EndRules(CotraitanceFacts file, PersonHistory history, RuleContext frame) {
        this.file = file;
        this.history = history;
        this.frame = frame;
    }

    /** The end, known whether the support was initialised. */
    Optional<EndCandidate> first(Optional<LocalDate> initialisation) {
        return Stream.concat(beforeTheSteps(initialisation), afterTheSteps(initialisation))
                .min(Comparator.naturalOrder());
    }

    /** Whether a step of entry (acceptation, interview) of that day still finds the co-traitance open when its turn comes (I-X1). */
    boolean allowStepOn(LocalDate day, Optional<LocalDate> initialisation) {
        return beforeTheSteps(initialisation).allMatch(end -> end.on().isAfter(day))
                && afterTheSteps(initialisation).noneMatch(end -> end.on().isBefore(day));
    }

    /** Ends that come before the steps of entry of the same day (I-X1). */
    private Stream<EndCandidate> beforeTheSteps(Optional<LocalDate> initialisation) {
        return Stream.of(
                        cancellation(initialisation),
                        age(),
                        oneYear(initialisation),
                        lackOfRegistration(),
                        moveOutOfTheZone())
                .flatMap(Optional::stream);
    }

    /** Ends that come after the steps of entry of the same day (I-X1). */
    private Stream<EndCandidate> afterTheSteps(Optional<LocalDate> initialisation) {
        return Stream.of(decisions(), pronouncements(), cancellationsPronounced(initialisation))
                .flatMap(ends -> ends);
    }

    /** R-L4, I-L4: the striking off of a person whose support isn't initialised cancels; a mere cessation doesn't. */
    private Optional<EndCandidate> cancellation(Optional<LocalDate> initialisation) {
        return initialisation.isPresent()
                ? Optional.empty()
                : history.firstDayStruckOff(file.affectation()).map(EndCandidate::cancelled);
    }

    /** R-L14: support ends on the 26th birthday; an affectation on or after that day ends as it begins (I-X3). */
    private Optional<EndCandidate> age() {
        return history.birth()
                .filter(birth -> !affectedInTheLastYear())
                .map(birth -> birth.plusYears(limitAge()))
                .map(limit -> EndCandidate.exited(later(limit, file.affectation()), Exit.Reason.AGE));
    }

    /** R-L14, I-L14: after an affectation in the 26th year, one year from the initialisation, or from the affectation without it. */
    private Optional<EndCandidate> oneYear(Optional<LocalDate> initialisation) {
        if (!affectedInTheLastYear()) {
            return Optional.empty();
        }
        LocalDate start = initialisation.orElse(file.affectation());
        int months = frame.parameters().intOn(Parameter.LAST_YEAR_SUPPORT, start);
        return Optional.of(EndCandidate.exited(start.plusMonths(months), Exit.Reason.ONE_YEAR));
    }

    /** I-L14: from the 25th birthday to the eve of the 26th; somebody born on 29 February has it on the 28th in common years. */
    private boolean affectedInTheLastYear() {
        return history.birth()
                .filter(birth -> !file.affectation().isBefore(birth.plusYears(limitAge() - 1L)))
                .filter(birth -> file.affectation().isBefore(birth.plusYears(limitAge())))
                .isPresent();
    }

    private int limitAge() {
        return frame.parameters().intOn(Parameter.LIMIT_AGE, file.affectation());
    }

    /**
     * R-L13, I-L13: six months of uninterrupted cessation or striking off, from the affectation at the earliest (I-L18); a
     * re-registration dated the day on which they are reached is too late.
     */
    private Optional<EndCandidate> lackOfRegistration() {
        return history.interruptions().stream()
                .flatMap(interruption -> {
                    LocalDate start = later(interruption.from(), file.affectation());
                    LocalDate due =
                            start.plusMonths(frame.parameters().intOn(Parameter.UNREGISTERED_BEFORE_EXIT, start));
                    return interruption.lastsUntil(due) ? Stream.of(due) : Stream.empty();
                })
                .findFirst()
                .map(due -> EndCandidate.exited(due, Exit.Reason.NO_REGISTRATION));
    }

    /** R-L15: the first move, after the affectation, to a commune that isn't in the mission locale's zone on that day. */
    private Optional<EndCandidate> moveOutOfTheZone() {
        return history.movesAfter(file.affectation()).entrySet().stream()
                .filter(move -> !frame.zones().covers(file.missionLocale(), move.getValue(), move.getKey()))
                .findFirst()
                .map(move -> EndCandidate.exited(move.getKey(), Exit.Reason.MOVED));
    }

    /** R-L16: the exits that Pôle emploi decided on an alert, known to us or not (I-L20). */
    private Stream<EndCandidate> decisions() {
        return file.only(Fact.AlertDecided.class)
                .filter(decided -> !decided.on().isBefore(decided.raisedOn()))
                .flatMap(decided ->
                        exitBy(decided.decision()).map(reason -> EndCandidate.exited(decided.on(), reason)).stream());
    }

    private static Optional<Exit.Reason> exitBy(AlertDecision decision) {
        return switch (decision) {
            case KEPT -> Optional.empty();
            case EXIT_OTHER_PARTNER -> Optional.of(Exit.Reason.OTHER_PARTNER);
            case EXIT_TAKEN_BACK -> Optional.of(Exit.Reason.TAKEN_BACK);
        };
    }

    /** R-L17: the exits that Pôle emploi pronounced (flow F7). */
    private Stream<EndCandidate> pronouncements() {
        return file.only(Fact.ExitPronounced.class).map(exit -> EndCandidate.exited(exit.on(), exit.reason()));
    }

    /** I-L28: an affectation that Pôle emploi cancelled (flow F9), unless an interview had initialised the support by then. */
    private Stream<EndCandidate> cancellationsPronounced(Optional<LocalDate> initialisation) {
        return initialisation.isPresent()
                ? Stream.empty()
                : file.only(Fact.AffectationCancelled.class)
                        .map(cancelled -> EndCandidate.cancellationPronounced(cancelled.on()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

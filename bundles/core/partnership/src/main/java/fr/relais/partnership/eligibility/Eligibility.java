// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.eligibility;

import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The preconditions of an affectation that is decided here (R-E1 to R-E6); one decided elsewhere is applied and flagged with the same
 * refusals instead (I-X3). What isn't known refuses, and the sentence says what is missing (I-E7). Callable from any thread, within
 * microseconds.
 */
public final class Eligibility {

    private static final Sentences SENTENCES = Sentences.beside(Eligibility.class);

    private final EligibilityInput candidacy;
    private final Parameters parameters;

    private Eligibility(EligibilityInput candidacy, Parameters parameters) {
        this.candidacy = candidacy;
        this.parameters = parameters;
    }

    /**
     * Every precondition that fails, in the order of the rules; none if the person may be affected.
     *
     * @throws fr.relais.partnership.parameters.NoParameterException if an age isn't set on that day
     */
    public static List<Refusal> refusals(EligibilityInput candidacy, Parameters parameters) {
        Eligibility rules = new Eligibility(candidacy, parameters);
        return Stream.of(
                        rules.registered(),
                        rules.ofAge(),
                        rules.positionedOnAcc(),
                        rules.livesInTheZone(),
                        rules.conventionInForce(),
                        rules.noOtherSupport(),
                        rules.noOtherCotraitance(),
                        rules.withinTheAgreedVolume())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the affectation must be marked with, if it isn't refused. */
    public static Set<AffectationFlag> marks(EligibilityInput candidacy) {
        Set<AffectationFlag> marks = EnumSet.noneOf(AffectationFlag.class);
        if (candidacy.inCivis()) {
            marks.add(AffectationFlag.IN_CIVIS);
        }
        if (candidacy.convention() == Convention.Force.PROVISIONAL) {
            marks.add(AffectationFlag.PROVISIONAL);
        }
        Allowance.Next next = candidacy.allowance().next(candidacy.day());
        if (!candidacy.inCivis() && (next == Allowance.Next.OVERRUN || next == Allowance.Next.BY_DECISION)) {
            marks.add(AffectationFlag.OVERRUN);
        }
        return marks;
    }

    /** R-E1: registered as a job seeker on that day. */
    private Optional<Refusal> registered() {
        if (candidacy.registration().isEmpty()) {
            return refuse("R-E1", "registration-unknown", candidacy.day());
        }
        return switch (candidacy.registration().get()) {
            case REGISTERED -> Optional.empty();
            case CEASED -> refuse("R-E1", "registration-ceased", candidacy.day());
            case STRUCK_OFF -> refuse("R-E1", "struck-off", candidacy.day());
        };
    }

    /** R-E2: from the 16th birthday to the eve of the 26th. */
    private Optional<Refusal> ofAge() {
        if (candidacy.birth().isEmpty()) {
            return refuse("R-E2", "birth-unknown");
        }
        int youngest = parameters.intOn(Parameter.MINIMUM_AGE, candidacy.day());
        int limit = parameters.intOn(Parameter.LIMIT_AGE, candidacy.day());
        LocalDate from = candidacy.birth().get().plusYears(youngest);
        LocalDate until = candidacy.birth().get().plusYears(limit);
        if (candidacy.day().isBefore(from)) {
            return refuse("R-E2", "too-young", youngest, from);
        }
        return candidacy.day().isBefore(until) ? Optional.empty() : refuse("R-E2", "too-old", limit, until);
    }

    /** R-E3: positioned on the "parcours accompagnement". */
    private Optional<Refusal> positionedOnAcc() {
        if (candidacy.positionedAcc().isEmpty()) {
            return refuse("R-E3", "acc-unknown");
        }
        return candidacy.positionedAcc().get() ? Optional.empty() : refuse("R-E3", "not-positioned-acc");
    }

    /** R-E4: lives in a commune of the mission locale's zone. */
    private Optional<Refusal> livesInTheZone() {
        if (candidacy.commune().isEmpty()) {
            return refuse("R-E4", "commune-unknown");
        }
        if (candidacy.competent().contains(candidacy.missionLocale())) {
            return Optional.empty();
        }
        String commune = candidacy.commune().get().value();
        if (candidacy.competent().isEmpty()) {
            return refuse("R-E4", "commune-in-no-zone", commune, candidacy.day());
        }
        String competent =
                candidacy.competent().stream().map(MissionLocaleId::value).collect(Collectors.joining(", "));
        return refuse("R-E4", "outside-zone", commune, candidacy.missionLocale().value(), competent);
    }

    /** R-E4, R-O7: of a mission locale with a convention in force; a provisional one will do (I-E4). */
    private Optional<Refusal> conventionInForce() {
        return candidacy.convention() == Convention.Force.NONE
                ? refuse("R-E4", "no-convention", candidacy.missionLocale().value(), candidacy.day())
                : Optional.empty();
    }

    /** R-E5: no current support by a third party, nor by the mission locale outside CIVIS. */
    private Optional<Refusal> noOtherSupport() {
        if (candidacy.otherSupport().isEmpty()) {
            return refuse("R-E5", "support-unknown");
        }
        return switch (candidacy.otherSupport().get()) {
            case NONE -> Optional.empty();
            case MISSION_LOCALE -> refuse("R-E5", "supported-by-mission-locale");
            case THIRD_PARTY -> refuse("R-E5", "supported-by-third-party");
        };
    }

    /** R-E5, I-E8: a co-traitance that still runs is a support already. */
    private Optional<Refusal> noOtherCotraitance() {
        return candidacy.running().flatMap(running -> refuse("R-E5", "already-in-cotraitance", running.toString()));
    }

    /** R-E6: within the agreed volume, its threshold, or what a committee decided (I-E6); somebody in CIVIS takes no place (R-E5). */
    private Optional<Refusal> withinTheAgreedVolume() {
        Allowance allowance = candidacy.allowance();
        if (candidacy.inCivis() || allowance.next(candidacy.day()) != Allowance.Next.REFUSED) {
            return Optional.empty();
        }
        Capacity room = allowance.room();
        return refuse(
                "R-E6",
                allowance.threshold().isPresent() ? "threshold-reached" : "no-room",
                candidacy.missionLocale().value(),
                String.valueOf(candidacy.day().getYear()),
                room.objective(),
                room.counted(),
                room.awaiting(),
                room.left(),
                allowance.threshold().orElse(0),
                allowance.ceiling(),
                neighbours(),
                room.totalInCotraitance());
    }

    /** W8: each with what it has left, such as {@code 69029S00 (12)}. */
    private String neighbours() {
        return candidacy.neighbours().isEmpty()
                ? "—"
                : candidacy.neighbours().stream()
                        .map(one ->
                                one.missionLocale().value() + " (" + one.room().left() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static Optional<Refusal> refuse(String rule, String sentence, Object... arguments) {
        return Optional.of(new Refusal(
                new RuleId(rule), SENTENCES.say(sentence, arguments), SENTENCES.say(sentence + ".remedy", arguments)));
    }
}

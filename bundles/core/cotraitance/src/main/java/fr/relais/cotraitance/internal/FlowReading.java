// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.intake.Fault;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one place where flows become facts. What it says of a record depends on the record and the territory alone, never on what came before. */
record FlowReading(FlowRecord told, Basis basis) {

    private static final Set<Flow> OF_COTRAITANCE =
            EnumSet.of(Flow.F2_ACCEPTATION, Flow.F5_ALERT, Flow.F6_ALERT_SETTLED, Flow.F7_EXIT, Flow.F9_CANCELLATION);
    private static final Set<Flow> WITH_MISSION_LOCALE =
            EnumSet.of(Flow.F1_AFFECTATION, Flow.F3_INITIALISATION, Flow.F10_PPAE_STEP);

    private enum Civis {
        ENTERED,
        LEFT
    }

    /** Whether it is about one co-traitance, which it names. */
    boolean ofCotraitance() {
        return OF_COTRAITANCE.contains(told.flow())
                || told.flow() == Flow.F10_PPAE_STEP
                        && step().filter(PpaeStep::ofCotraitance).isPresent();
    }

    private Optional<PpaeStep> step() {
        return told.detail().flatMap(PpaeStep::named);
    }

    /** What is wrong with it, whoever it is about. */
    Optional<Fault> fault() {
        if (told.corrects().isPresent() && told.withdraws().isPresent()) {
            return Optional.of(Sayings.fault("withdraws", "I-X6", "flow.both"));
        }
        if (told.withdraws().isPresent()) {
            return Optional.empty();
        }
        if (told.on().isEmpty()) {
            return missing("on");
        }
        return wrongPlace().or(this::wrongDays).or(this::wrongDetail);
    }

    private Optional<Fault> wrongPlace() {
        if (!ofCotraitance() && !WITH_MISSION_LOCALE.contains(told.flow())) {
            return Optional.empty();
        }
        if (told.missionLocale().isEmpty()) {
            return missing("mission_locale");
        }
        if (!basis.map().missionsLocales().containsKey(told.missionLocale().get())) {
            return Optional.of(Sayings.fault(
                    "mission_locale",
                    "R-T2",
                    "mission-locale.unknown",
                    told.missionLocale().get().value()));
        }
        if (told.flow() != Flow.F1_AFFECTATION) {
            return Optional.empty();
        }
        return told.site().isEmpty()
                ? missing("site")
                : told.site()
                        .filter(site -> !basis.map().sites().containsKey(site))
                        .map(site -> Sayings.fault("site", "R-T3", "site.unknown", site.value()));
    }

    private Optional<Fault> wrongDays() {
        LocalDate on = told.on().orElseThrow();
        if (ofCotraitance()) {
            if (told.affectedOn().isEmpty()) {
                return missing("affected_on");
            }
            if (on.isBefore(told.affectedOn().get())) {
                return Optional.of(Sayings.fault(
                        "on",
                        "I-L16",
                        "before-affectation",
                        on,
                        told.affectedOn().get()));
            }
        }
        if (told.flow() != Flow.F6_ALERT_SETTLED) {
            return Optional.empty();
        }
        if (told.alertRaisedOn().isEmpty()) {
            return missing("alert_raised_on");
        }
        return told.alertRaisedOn()
                .filter(on::isBefore)
                .map(raised -> Sayings.fault("on", "R-L10", "alert.settled-before", on, raised));
    }

    private Optional<Fault> wrongDetail() {
        return switch (told.flow()) {
            case F3_INITIALISATION -> notOneOf(InterviewKind.class);
            case F10_PPAE_STEP -> notOneOf(PpaeStep.class).or(this::wrongStep);
            case F4_REGISTRATION -> notOneOf(Registration.class);
            case F5_ALERT -> notOneOf(AlertReason.class);
            case F6_ALERT_SETTLED -> notOneOf(Settlement.class);
            case F7_EXIT -> notOneOf(Exit.Reason.class);
            case F8_CIVIS -> notOneOf(Civis.class);
            case F1_AFFECTATION, F2_ACCEPTATION, F9_CANCELLATION -> Optional.empty();
        };
    }

    /** What a step of the PPAE says besides. */
    private Optional<Fault> wrongStep() {
        PpaeStep step = step().orElseThrow();
        if (step.namesAdviser() && told.adviser().isEmpty()) {
            return missing("adviser");
        }
        if (!step.hasEnd()) {
            return Optional.empty();
        }
        LocalDate on = told.on().orElseThrow();
        return told.until().isEmpty()
                ? missing("until")
                : told.until()
                        .filter(on::isAfter)
                        .map(until -> Sayings.fault("until", "R-L11", "excuse.backwards", on, until));
    }

    private <E extends Enum<E>> Optional<Fault> notOneOf(Class<E> words) {
        boolean known = Arrays.stream(words.getEnumConstants())
                .anyMatch(word -> word.name().equals(told.detail().orElse("")));
        return known
                ? Optional.empty()
                : Optional.of(Sayings.fault(
                        "detail",
                        "R-X1",
                        "flow.detail",
                        told.detail().orElse(""),
                        Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Optional<Fault> missing(String field) {
        return Optional.of(Sayings.fault(field, "R-X1", "flow.missing", field));
    }

    /** The fact, of that co-traitance if it is one's. Only for a record without fault that withdraws nothing. */
    Fact fact(Optional<CotraitanceId> cotraitance) {
        LocalDate on = told.on().orElseThrow();
        return switch (told.flow()) {
            case F1_AFFECTATION ->
                new Fact.Affected(
                        on,
                        cotraitance.orElseThrow(),
                        told.missionLocale().orElseThrow(),
                        told.site().orElseThrow(),
                        told.appointmentOn());
            case F2_ACCEPTATION -> new Fact.Accepted(on, cotraitance.orElseThrow());
            case F10_PPAE_STEP -> step().orElseThrow().fact(told, cotraitance);
            case F3_INITIALISATION ->
                new Fact.Interviewed(on, told.missionLocale().orElseThrow(), detail(InterviewKind.class));
            case F4_REGISTRATION -> new Fact.RegistrationChanged(on, detail(Registration.class));
            case F5_ALERT -> new Fact.AlertRaised(on, cotraitance.orElseThrow(), detail(AlertReason.class));
            case F6_ALERT_SETTLED -> settled(on, cotraitance.orElseThrow());
            case F7_EXIT -> new Fact.ExitPronounced(on, cotraitance.orElseThrow(), detail(Exit.Reason.class));
            case F8_CIVIS -> detail(Civis.class) == Civis.ENTERED ? new Fact.CivisEntered(on) : new Fact.CivisLeft(on);
            case F9_CANCELLATION -> new Fact.AffectationCancelled(on, cotraitance.orElseThrow());
        };
    }

    private Fact settled(LocalDate on, CotraitanceId cotraitance) {
        LocalDate raisedOn = told.alertRaisedOn().orElseThrow();
        return switch (detail(Settlement.class)) {
            case KEPT -> new Fact.AlertDecided(on, cotraitance, raisedOn, AlertDecision.KEPT);
            case EXIT_OTHER_PARTNER ->
                new Fact.AlertDecided(on, cotraitance, raisedOn, AlertDecision.EXIT_OTHER_PARTNER);
            case EXIT_TAKEN_BACK -> new Fact.AlertDecided(on, cotraitance, raisedOn, AlertDecision.EXIT_TAKEN_BACK);
            case CLOSED_BY_POLE_EMPLOI ->
                new Fact.AlertClosed(
                        on,
                        cotraitance,
                        raisedOn,
                        Partner.POLE_EMPLOI,
                        told.ground().orElse(""));
            case CLOSED_BY_MISSION_LOCALE ->
                new Fact.AlertClosed(
                        on,
                        cotraitance,
                        raisedOn,
                        Partner.MISSION_LOCALE,
                        told.ground().orElse(""));
        };
    }

    private <E extends Enum<E>> E detail(Class<E> words) {
        return Enum.valueOf(words, told.detail().orElseThrow());
    }
}

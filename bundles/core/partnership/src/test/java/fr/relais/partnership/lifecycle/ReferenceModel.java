// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A clerk who keeps one co-traitance by hand: lives every day through in the order of I-X1, knows nothing of tomorrow, and never looks
 * back further than the ledger. Slow and plain on purpose: {@link Lifecycle} must say the same (R-L18).
 */
final class ReferenceModel {

    private final CotraitanceId number;
    private final RuleContext frame;

    // the person
    private Optional<LocalDate> birth = Optional.empty();
    private Optional<Registration> registration = Optional.empty();
    private Optional<LocalDate> unregisteredSince = Optional.empty();
    private Optional<CommuneCode> residence = Optional.empty();
    private boolean inCivis;
    private boolean everLeftCivis;

    // the file
    private Optional<Fact.Affected> affected = Optional.empty();
    private boolean formerlyInCivis;
    private Optional<LocalDate> accepted = Optional.empty();
    private Optional<LocalDate> initialised = Optional.empty();
    private boolean counts;
    private Optional<LocalDate> endedOn = Optional.empty();
    private Optional<Exit.Reason> exit = Optional.empty();
    private boolean pronounced;
    private final Collection<LocalDate> openAlerts = new TreeSet<>();

    ReferenceModel(CotraitanceId number, RuleContext frame) {
        this.number = number;
        this.frame = frame;
    }

    /** Lives one day with all that happened on it. */
    void live(LocalDate today, List<Fact> happened) {
        boolean open = affected.isPresent() && endedOn.isEmpty();
        List<Exit.Reason> exits = new ArrayList<>();
        happened.forEach(fact -> {
            if (fact instanceof Fact.Born born) {
                birth = Optional.of(born.on());
            }
        });
        if (open && birthdayReached(today)) {
            exits.add(Exit.Reason.AGE);
        }
        if (open && yearIsOver(today)) {
            exits.add(Exit.Reason.ONE_YEAR);
        }
        if (open && monthsAreOver(today)) {
            exits.add(Exit.Reason.NO_REGISTRATION);
        }
        register(today, happened);
        if (move(today, happened) && open) {
            exits.add(Exit.Reason.MOVED);
        }
        civis(happened);
        affect(happened);
        if (affected.isEmpty() || endedOn.isPresent()) {
            return;
        }
        if (!open && birthdayReached(today)) {
            exits.add(Exit.Reason.AGE);
        }
        boolean cancelled = initialised.isEmpty() && registration.equals(Optional.of(Registration.STRUCK_OFF));
        if (exits.isEmpty() && !cancelled) {
            takeSteps(today, happened);
        }
        alerts(today, happened);
        exits.addAll(decided(happened));
        pronounced =
                !cancelled && initialised.isEmpty() && happened.contains(new Fact.AffectationCancelled(today, number));
        if (cancelled || pronounced || !exits.isEmpty()) {
            endedOn = Optional.of(today);
            exit = cancelled || pronounced ? Optional.empty() : exits.stream().min(Comparator.naturalOrder());
            openAlerts.clear();
        }
    }

    private boolean birthdayReached(LocalDate today) {
        return birth.isPresent()
                && age(today) >= 26
                && (age(affected.get().on()) < 25 || age(affected.get().on()) >= 26);
    }

    private boolean yearIsOver(LocalDate today) {
        return birth.isPresent()
                && age(affected.get().on()) == 25
                && !today.isBefore(initialised.orElse(affected.get().on()).plusMonths(12));
    }

    /** Years as birthdays count them; Period.between would give those born on 29 February their birthday on 1 March. */
    private int age(LocalDate day) {
        int years = Period.between(birth.get(), day).getYears();
        return birth.get().plusYears(years + 1L).isAfter(day) ? years : years + 1;
    }

    private boolean monthsAreOver(LocalDate today) {
        LocalDate start = unregisteredSince
                .map(since ->
                        since.isBefore(affected.get().on()) ? affected.get().on() : since)
                .orElse(LocalDate.MAX);
        return start != LocalDate.MAX && !today.isBefore(start.plusMonths(start.getYear() < 2012 ? 6 : 4));
    }

    private void register(LocalDate today, List<Fact> happened) {
        for (Registration change : List.of(Registration.CEASED, Registration.STRUCK_OFF, Registration.REGISTERED)) {
            if (happened.contains(new Fact.RegistrationChanged(today, change))) {
                registration = Optional.of(change);
            }
        }
        if (registration.isEmpty() || registration.get() == Registration.REGISTERED) {
            unregisteredSince = Optional.empty();
        } else if (unregisteredSince.isEmpty()) {
            unregisteredSince = Optional.of(today);
        }
    }

    /** Whether the person moved out of the zone. */
    private boolean move(LocalDate today, List<Fact> happened) {
        Optional<CommuneCode> before = residence;
        happened.stream()
                .filter(Fact.Moved.class::isInstance)
                .map(fact -> ((Fact.Moved) fact).to())
                .max(Comparator.naturalOrder())
                .ifPresent(commune -> residence = Optional.of(commune));
        return affected.isPresent()
                && !before.equals(residence)
                && !frame.zones().covers(affected.get().missionLocale(), residence.get(), today);
    }

    private void civis(List<Fact> happened) {
        boolean entered = happened.stream().anyMatch(Fact.CivisEntered.class::isInstance);
        boolean left = happened.stream().anyMatch(Fact.CivisLeft.class::isInstance);
        if (entered) {
            inCivis = true;
        } else if (left) {
            inCivis = false;
            everLeftCivis = true;
        }
    }

    private void affect(List<Fact> happened) {
        Optional<Fact.Affected> first = happened.stream()
                .filter(Fact.Affected.class::isInstance)
                .map(Fact.Affected.class::cast)
                .filter(affectation -> affectation.cotraitance().equals(number))
                .min(Comparator.comparing(Fact.Affected::missionLocale));
        if (affected.isEmpty() && first.isPresent()) {
            affected = first;
            formerlyInCivis = everLeftCivis && !inCivis;
        }
    }

    private void takeSteps(LocalDate today, List<Fact> happened) {
        if (accepted.isEmpty() && happened.contains(new Fact.Accepted(today, number))) {
            accepted = Optional.of(today);
        }
        boolean met = happened.stream()
                .anyMatch(fact -> fact instanceof Fact.Interviewed interview
                        && interview.missionLocale().equals(affected.get().missionLocale()));
        if (initialised.isEmpty() && met) {
            initialised = Optional.of(today);
            counts = !inCivis || formerlyInCivis;
        }
    }

    private void alerts(LocalDate today, List<Fact> happened) {
        for (Fact fact : happened) {
            if ((fact instanceof Fact.AlertRaised raised && raised.cotraitance().equals(number))
                    || (fact instanceof Fact.FormerSortie sortie
                            && sortie.cotraitance().equals(number))) {
                openAlerts.add(today);
            }
        }
        for (Fact fact : happened) {
            if (fact instanceof Fact.AlertClosed closed && closed.cotraitance().equals(number)) {
                openAlerts.remove(closed.raisedOn());
            } else if (fact instanceof Fact.AlertDecided decided
                    && decided.cotraitance().equals(number)) {
                openAlerts.remove(decided.raisedOn());
            }
        }
    }

    private List<Exit.Reason> decided(List<Fact> happened) {
        List<Exit.Reason> exits = new ArrayList<>();
        for (Fact fact : happened) {
            if (fact instanceof Fact.AlertDecided decided
                    && decided.cotraitance().equals(number)
                    && decided.decision() != AlertDecision.KEPT
                    && !decided.raisedOn().isAfter(decided.on())) {
                exits.add(
                        decided.decision() == AlertDecision.EXIT_TAKEN_BACK
                                ? Exit.Reason.TAKEN_BACK
                                : Exit.Reason.OTHER_PARTNER);
            } else if (fact instanceof Fact.ExitPronounced pronounced
                    && pronounced.cotraitance().equals(number)) {
                exits.add(pronounced.reason());
            }
        }
        return exits;
    }

    /**
     * Where the co-traitance stands this evening. This clerk keeps one co-traitance and can't know whether another one has taken the
     * person's place in the year: both count here.
     */
    Optional<Situation> evening() {
        return affected.map(affectation -> new Situation(
                phase(),
                phase() == Phase.SUPPORT ? Optional.of(state()) : Optional.empty(),
                new Situation.Steps(affectation.on(), accepted, initialised),
                exit.map(reason -> new Exit(endedOn.get(), reason)),
                endedOn.isPresent() && exit.isEmpty()
                        ? Optional.of(new Situation.Cancellation(endedOn.get(), accepted.isPresent(), pronounced))
                        : Optional.empty(),
                openAlerts.size(),
                counting()));
    }

    private Phase phase() {
        if (endedOn.isPresent()) {
            return exit.isPresent() ? Phase.EXITED : Phase.CANCELLED;
        }
        return accepted.isPresent() && initialised.isPresent() ? Phase.SUPPORT : Phase.ENTRY;
    }

    private State state() {
        if (unregisteredSince.isPresent()) {
            return State.SUSPENDED;
        }
        return openAlerts.isEmpty() ? State.ACTIVE : State.ALERT;
    }

    private Counting counting() {
        if (initialised.isEmpty()) {
            return Counting.NOT_INITIALISED;
        }
        return counts ? Counting.COUNTED : Counting.IN_CIVIS;
    }
}

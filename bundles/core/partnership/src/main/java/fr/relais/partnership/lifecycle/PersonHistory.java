// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The person's own history, whatever the co-traitance: birth, registration, CIVIS, residence. Immutable. */
public final class PersonHistory {

    private final Optional<LocalDate> birth;
    private final NavigableMap<LocalDate, Registration> registrations;
    private final NavigableMap<LocalDate, Boolean> civis;
    private final NavigableMap<LocalDate, CommuneCode> residences;

    /** Each map holds what is true from a day on, the last word of that day. */
    private PersonHistory(
            Optional<LocalDate> birth,
            Map<LocalDate, Registration> registrations,
            Map<LocalDate, Boolean> civis,
            Map<LocalDate, CommuneCode> residences) {
        this.birth = birth;
        this.registrations = changes(registrations);
        this.civis = changes(civis);
        this.residences = changes(residences);
    }

    /**
     * The history that follows from a person's facts, in any order and however often each is there.
     *
     * <p>The last word of a day (I-X1, I-L15): registered over struck off, struck off over ceased; entered into CIVIS over left it;
     * of two communes the one with the greater code; of two days of birth the earlier.
     */
    static PersonHistory of(Collection<? extends Fact> facts) {
        Optional<LocalDate> birth = Optional.empty();
        Map<LocalDate, Registration> registrations = new TreeMap<>();
        Map<LocalDate, Boolean> civis = new TreeMap<>();
        Map<LocalDate, CommuneCode> residences = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Born born) {
                birth = Optional.of(birth.filter(born.on()::isAfter).orElse(born.on()));
            } else if (fact instanceof Fact.RegistrationChanged change) {
                registrations.merge(change.on(), change.to(), PersonHistory::lastRegistration);
            } else if (fact instanceof Fact.CivisEntered entry) {
                civis.put(entry.on(), true);
            } else if (fact instanceof Fact.CivisLeft exit) {
                civis.putIfAbsent(exit.on(), false);
            } else if (fact instanceof Fact.Moved move) {
                residences.merge(move.on(), move.to(), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return new PersonHistory(birth, registrations, civis, residences);
    }

    private static Registration lastRegistration(Registration one, Registration other) {
        List<Registration> inOrder = List.of(Registration.CEASED, Registration.STRUCK_OFF, Registration.REGISTERED);
        return inOrder.get(Math.max(inOrder.indexOf(one), inOrder.indexOf(other)));
    }

    /** Leaves out what only repeats: each entry left is a change. */
    private static <T> NavigableMap<LocalDate, T> changes(Map<LocalDate, T> dated) {
        NavigableMap<LocalDate, T> changes = new TreeMap<>();
        new TreeMap<>(dated).forEach((day, value) -> {
            if (changes.isEmpty() || !changes.lastEntry().getValue().equals(value)) {
                changes.put(day, value);
            }
        });
        return Collections.unmodifiableNavigableMap(changes);
    }

    /** The day of birth, where known. */
    public Optional<LocalDate> birth() {
        return birth;
    }

    /** The registration from each day on which it changed, as far as is known; unmodifiable. */
    public NavigableMap<LocalDate, Registration> registrations() {
        return registrations;
    }

    /** Whether the person is in CIVIS, from each day on which it changed, as far as is known; unmodifiable. */
    public NavigableMap<LocalDate, Boolean> civis() {
        return civis;
    }

    /** The registration on a day; empty while nothing is known. */
    public Optional<Registration> registrationOn(LocalDate day) {
        return on(registrations, day);
    }

    /** Since when the person has been registered without interruption on a day; empty if not registered. */
    public Optional<LocalDate> registeredSince(LocalDate day) {
        return Optional.ofNullable(registrations.floorEntry(day))
                .filter(change -> change.getValue() == Registration.REGISTERED)
                .map(Map.Entry::getKey);
    }

    /** Whether the person is in CIVIS on a day. */
    public boolean inCivisOn(LocalDate day) {
        return on(civis, day).orElse(false);
    }

    /** Whether the person is out of CIVIS on a day after having been in it: left that day at the latest (R-O6, I-O6b). */
    public boolean hasLeftCivisBy(LocalDate day) {
        return !inCivisOn(day) && civis.headMap(day, true).containsValue(false);
    }

    /** The commune of residence on a day, where known. */
    public Optional<CommuneCode> residenceOn(LocalDate day) {
        return on(residences, day);
    }

    /** Ceased or struck off on a day; while nothing is known, the person counts as registered (I-L21). */
    boolean unregisteredOn(LocalDate day) {
        return registrationOn(day)
                .filter(known -> known != Registration.REGISTERED)
                .isPresent();
    }

    /** The first day, from that day on, on which the person is struck off. */
    Optional<LocalDate> firstDayStruckOff(LocalDate from) {
        if (registrationOn(from).equals(Optional.of(Registration.STRUCK_OFF))) {
            return Optional.of(from);
        }
        return registrations.tailMap(from, false).entrySet().stream()
                .filter(change -> change.getValue() == Registration.STRUCK_OFF)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every time without registration, in order; going from ceased to struck off doesn't begin another (R-L13). */
    List<Interruption> interruptions() {
        List<Interruption> interruptions = new ArrayList<>();
        Optional<LocalDate> since = Optional.empty();
        for (Map.Entry<LocalDate, Registration> change : registrations.entrySet()) {
            if (change.getValue() != Registration.REGISTERED) {
                since = since.or(() -> Optional.of(change.getKey()));
            } else if (since.isPresent()) {
                interruptions.add(new Interruption(since.get(), Optional.of(change.getKey())));
                since = Optional.empty();
            }
        }
        since.ifPresent(start -> interruptions.add(new Interruption(start, Optional.empty())));
        return interruptions;
    }

    /** The days after a day on which the registration changes. */
    Collection<LocalDate> registrationChangesAfter(LocalDate day) {
        return registrations.tailMap(day, false).keySet();
    }

    /** The moves after a day: each day and the commune moved to. */
    Map<LocalDate, CommuneCode> movesAfter(LocalDate day) {
        return residences.tailMap(day, false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonHistory history
                && birth.equals(history.birth)
                && registrations.equals(history.registrations)
                && civis.equals(history.civis)
                && residences.equals(history.residences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(birth, registrations, civis, residences);
    }

    @Override
    public String toString() {
        return "History[birth=" + birth + ", registrations=" + registrations + ", civis=" + civis + ", residences="
                + residences + "]";
    }

    private static <T> Optional<T> on(NavigableMap<LocalDate, T> dated, LocalDate day) {
        return Optional.ofNullable(dated.floorEntry(day)).map(Map.Entry::getValue);
    }
}

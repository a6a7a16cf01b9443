// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The person's own history, whatever the co-traitance: birth, registration, CIVIS, residence. Immutable. */
public final class History {

    private final Optional<LocalDate> birth;
    private final NavigableMap<LocalDate, Registration> registrations;
    private final NavigableMap<LocalDate, Boolean> civis;
    private final NavigableMap<LocalDate, CommuneCode> residences;

    /** Each map holds what is true from a day on, the last word of that day. */
    History(
            Optional<LocalDate> birth,
            Map<LocalDate, Registration> registrations,
            Map<LocalDate, Boolean> civis,
            Map<LocalDate, CommuneCode> residences) {
        this.birth = birth;
        this.registrations = Collections.unmodifiableNavigableMap(new TreeMap<>(registrations));
        this.civis = Collections.unmodifiableNavigableMap(new TreeMap<>(civis));
        this.residences = Collections.unmodifiableNavigableMap(new TreeMap<>(residences));
    }

    /** The day of birth, where known. */
    public Optional<LocalDate> birth() {
        return birth;
    }

    /** The registration on a day; empty while nothing is known. */
    public Optional<Registration> registrationOn(LocalDate day) {
        return on(registrations, day);
    }

    /** Since when the person has been registered without interruption on a day; empty if not registered. */
    public Optional<LocalDate> registeredSince(LocalDate day) {
        Optional<LocalDate> since = Optional.empty();
        for (Map.Entry<LocalDate, Registration> change :
                registrations.headMap(day, true).entrySet()) {
            if (change.getValue() != Registration.REGISTERED) {
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = Optional.of(change.getKey());
            }
        }
        return since;
    }

    /** Whether the person is in CIVIS on a day. */
    public boolean inCivisOn(LocalDate day) {
        return on(civis, day).orElse(false);
    }

    /** Whether the person had left CIVIS before a day and was out of it on that day (R-O6, I-O6b). */
    public boolean hadLeftCivisBefore(LocalDate day) {
        return !inCivisOn(day) && civis.headMap(day, false).containsValue(false);
    }

    /** The commune of residence on a day, where known. */
    public Optional<CommuneCode> residenceOn(LocalDate day) {
        return on(residences, day);
    }

    NavigableMap<LocalDate, Registration> registrations() {
        return registrations;
    }

    NavigableMap<LocalDate, CommuneCode> residences() {
        return residences;
    }

    private static <T> Optional<T> on(NavigableMap<LocalDate, T> dated, LocalDate day) {
        return Optional.ofNullable(dated.floorEntry(day)).map(Map.Entry::getValue);
    }
}

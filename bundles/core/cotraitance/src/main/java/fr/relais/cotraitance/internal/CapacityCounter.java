// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.spi.UnitOfWork.Taken;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.objectives.VolumeFigures;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts the places left while a transaction affects people one after the other (R-E6). The places of each mission locale and year are
 * locked and counted once, as of the earliest day; only where none seems left are they counted again as of the very day, by which somebody
 * else's affectation may have ended. What the transaction takes itself is counted on here: it must not write its projections before it
 * has asked for the last time. One thread.
 */
final class CapacityCounter {

    /** Whose places, of which year. */
    private record Key(MissionLocaleId missionLocale, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byId = missionLocale.compareTo(other.missionLocale);
            return byId != 0 ? byId : Integer.compare(year, other.year);
        }
    }

    /** How the places of a mission locale are counted. */
    @FunctionalInterface
    private interface Counting {
        Taken of(MissionLocaleId missionLocale, int year, LocalDate asOf);
    }

    /** Where nothing is locked, those of many together. */
    @FunctionalInterface
    private interface CountingTogether {
        Map<MissionLocaleId, Taken> of(Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf);
    }

    private final UnitOfWork work;
    private final Agreements agreements;
    private final Counting counting;
    private final Optional<CountingTogether> together;
    private final Map<Key, LocalDate> earliest = new TreeMap<>();
    private final Map<Key, Map<LocalDate, Taken>> counted = new HashMap<>();
    private final Map<Key, List<CommitteeDecision>> decisions = new HashMap<>();
    private final Map<Key, Integer> takenHere = new HashMap<>();

    private CapacityCounter(
            UnitOfWork work, Agreements agreements, Counting counting, Optional<CountingTogether> together) {
        this.work = work;
        this.agreements = agreements;
        this.counting = counting;
        this.together = together;
    }

    /** For who is about to take places. */
    static CapacityCounter withLock(UnitOfWork work, Agreements agreements) {
        return new CapacityCounter(work, agreements, work::lockPlacesTaken, Optional.empty());
    }

    /** For who only looks: nothing is locked. */
    static CapacityCounter withoutLock(UnitOfWork work, Agreements agreements) {
        return new CapacityCounter(
                work,
                agreements,
                (missionLocale, year, asOf) ->
                        work.placesTaken(List.of(missionLocale), year, asOf).get(missionLocale),
                Optional.of(work::placesTaken));
    }

    /** Says that somebody wants a place. */
    void announceNeed(MissionLocaleId missionLocale, LocalDate on) {
        earliest.merge(new Key(missionLocale, on.getYear()), on, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Counts all that are wanted; who locks does so always in the same order, so that two transactions can't wait for each other. */
    void count() {
        if (together.isPresent()) {
            years().forEach((year, keys) -> count(year, keys, together.get()));
        } else {
            earliest.forEach(this::count);
        }
    }

    private Map<Integer, List<Key>> years() {
        return earliest.keySet().stream().collect(Collectors.groupingBy(Key::year));
    }

    /** As of the earliest day of all: what seems taken then is more, never less. */
    private void count(int year, List<Key> keys, CountingTogether counting) {
        LocalDate asOf =
                keys.stream().map(earliest::get).min(LocalDate::compareTo).orElseThrow();
        Map<MissionLocaleId, Taken> taken =
                counting.of(keys.stream().map(Key::missionLocale).toList(), year, asOf);
        for (Key key : keys) {
            earliest.put(key, asOf);
            counted.computeIfAbsent(key, any -> new HashMap<>()).put(asOf, taken.get(key.missionLocale()));
        }
    }

    /** How far one may go on a day; decisions are read under the lock of the places, so that those they allow go once, too. */
    Allowance allowance(MissionLocaleId missionLocale, LocalDate on, Parameters parameters) {
        Capacity room = capacity(missionLocale, on);
        return new Allowance(
                room,
                parameters.forYear(Parameter.OVERRUN_THRESHOLD, on),
                room.left() > 0
                        ? List.of()
                        : decisions.computeIfAbsent(
                                new Key(missionLocale, on.getYear()),
                                key -> work.committeeDecisions(List.of(missionLocale), key.year())));
    }

    private Capacity capacity(MissionLocaleId missionLocale, LocalDate on) {
        announceNeed(missionLocale, on);
        Key key = new Key(missionLocale, on.getYear());
        Capacity asOfTheEarliest = capacity(key, count(key, earliest.get(key)));
        return asOfTheEarliest.left() > 0 ? asOfTheEarliest : capacity(key, count(key, on));
    }

    /** The figures of a day with what was taken here, both of I-O6. */
    VolumeFigures figures(MissionLocaleId missionLocale, LocalDate on) {
        Key key = new Key(missionLocale, on.getYear());
        return VolumeFigures.of(capacity(key, count(key, on)));
    }

    /** Says that a place was taken. */
    void takePlace(MissionLocaleId missionLocale, LocalDate on) {
        takenHere.merge(new Key(missionLocale, on.getYear()), 1, Integer::sum);
    }

    private Capacity capacity(Key key, Taken taken) {
        return new Taken(taken.counted(), taken.awaiting() + takenHere.getOrDefault(key, 0), taken.inCivis())
                .against(agreements.objective(key.missionLocale(), key.year()));
    }

    private Taken count(Key key, LocalDate asOf) {
        return counted.computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(asOf, day -> counting.of(key.missionLocale(), key.year(), day));
    }
}

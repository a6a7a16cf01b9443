// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.Work;
import fr.relais.cotraitance.spi.Work.Taken;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.objectives.FlowFigures;
import fr.relais.partnership.objectives.Room;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places left while a transaction affects people, one after the other (R-E6). The places of each mission locale and year are locked
 * and counted once, as of the earliest day; only where none seems left are they counted again as of the very day, by which somebody
 * else's affectation may have ended. What the transaction takes itself is counted on here: it must not keep its projections before it
 * has asked for the last time.
 */
final class PlaceCount {

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

    private final Work work;
    private final Agreements agreements;
    private final Counting counting;
    private final Map<Key, LocalDate> earliest = new TreeMap<>();
    private final Map<Key, Map<LocalDate, Taken>> counted = new HashMap<>();
    private final Map<Key, List<CommitteeDecision>> decisions = new HashMap<>();
    private final Map<Key, Integer> takenHere = new HashMap<>();

    private PlaceCount(Work work, Agreements agreements, Counting counting) {
        this.work = work;
        this.agreements = agreements;
        this.counting = counting;
    }

    /** For who is about to take places. */
    static PlaceCount locking(Work work, Agreements agreements) {
        return new PlaceCount(work, agreements, work::taken);
    }

    /** For who only looks: nothing is locked. */
    static PlaceCount looking(Work work, Agreements agreements) {
        return new PlaceCount(
                work, agreements, (missionLocale, year, asOf) -> work.takenBy(List.of(missionLocale), year, asOf)
                        .get(missionLocale));
    }

    /** Says that somebody wants a place. */
    void wanted(MissionLocaleId missionLocale, LocalDate on) {
        earliest.merge(new Key(missionLocale, on.getYear()), on, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Counts all that are wanted, locking always in the same order, so that two transactions can't wait for each other. */
    void count() {
        earliest.forEach(this::count);
    }

    /** How far one may go on a day; decisions are read under the lock of the places, so that those they allow go once, too. */
    Allowance allowance(MissionLocaleId missionLocale, LocalDate on, Parameters parameters) {
        Room room = room(missionLocale, on);
        return new Allowance(
                room,
                parameters.forYear(Parameter.OVERRUN_THRESHOLD, on),
                room.left() > 0
                        ? List.of()
                        : decisions.computeIfAbsent(
                                new Key(missionLocale, on.getYear()),
                                key -> work.decisions(List.of(missionLocale), key.year())));
    }

    private Room room(MissionLocaleId missionLocale, LocalDate on) {
        wanted(missionLocale, on);
        Key key = new Key(missionLocale, on.getYear());
        Room asOfTheEarliest = room(key, count(key, earliest.get(key)));
        return asOfTheEarliest.left() > 0 ? asOfTheEarliest : room(key, count(key, on));
    }

    /** The figures of a day with what was taken here, both of I-O6. */
    FlowFigures figures(MissionLocaleId missionLocale, LocalDate on) {
        Key key = new Key(missionLocale, on.getYear());
        return FlowFigures.of(room(key, count(key, on)));
    }

    /** Says that a place was taken. */
    void take(MissionLocaleId missionLocale, LocalDate on) {
        takenHere.merge(new Key(missionLocale, on.getYear()), 1, Integer::sum);
    }

    private Room room(Key key, Taken taken) {
        return new Taken(taken.counted(), taken.awaiting() + takenHere.getOrDefault(key, 0), taken.inCivis())
                .against(agreements.objective(key.missionLocale(), key.year()));
    }

    private Taken count(Key key, LocalDate asOf) {
        return counted.computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(asOf, day -> counting.of(key.missionLocale(), key.year(), day));
    }
}

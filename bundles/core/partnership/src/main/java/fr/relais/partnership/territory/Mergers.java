// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which mission locale stands in the place of which, from which day on (W9, I-T3): each merges once, and never into itself, not even by
 * way of others. Immutable; the order in which mergers are told doesn't matter.
 */
public final class Mergers {

    /** Nobody ever merged. */
    public static final Mergers NONE = new Mergers(Set.of());

    private final Map<MissionLocaleId, Merger> byFormer = new HashMap<>();

    /** @throws IllegalArgumentException if one merges twice, or into itself by way of others */
    public Mergers(Collection<Merger> inForce) {
        for (Merger merger : inForce) {
            if (byFormer.put(merger.former(), merger) != null) {
                throw new IllegalArgumentException("merges twice: " + merger.former());
            }
        }
        inForce.forEach(merger -> line(merger.former()));
    }

    /** Every merger in force. */
    public Collection<Merger> all() {
        return Set.copyOf(byFormer.values());
    }

    /** By which merger it became part of another one, whenever. */
    public Optional<Merger> of(MissionLocaleId former) {
        return Optional.ofNullable(byFormer.get(former));
    }

    /** How many mergers are between it and the one that it ends in. */
    public int ahead(MissionLocaleId missionLocale) {
        int ahead = 0;
        for (Merger next = byFormer.get(missionLocale); next != null; next = byFormer.get(next.successor())) {
            ahead++;
        }
        return ahead;
    }

    /** Who stands in its place on a day: itself until it merges. */
    public MissionLocaleId inPlaceOf(MissionLocaleId missionLocale, LocalDate day) {
        MissionLocaleId now = missionLocale;
        Merger merger = byFormer.get(now);
        while (merger != null && !merger.on().isAfter(day)) {
            now = merger.successor();
            merger = byFormer.get(now);
        }
        return now;
    }

    /** Who stands in its place, from each day of a time on; the first entry is of its first day. @param until without that day */
    public NavigableMap<LocalDate, MissionLocaleId> inPlaceOf(
            MissionLocaleId missionLocale, LocalDate from, LocalDate until) {
        NavigableMap<LocalDate, MissionLocaleId> followers = new TreeMap<>();
        MissionLocaleId now = inPlaceOf(missionLocale, from);
        followers.put(from, now);
        Merger merger = byFormer.get(now);
        while (merger != null) {
            // a successor that had merged before is itself stood for from the first day on
            LocalDate on = merger.on().isBefore(followers.lastKey()) ? followers.lastKey() : merger.on();
            if (!on.isBefore(until)) {
                break;
            }
            now = merger.successor();
            followers.put(on, now);
            merger = byFormer.get(now);
        }
        return followers;
    }

    /** Whether the same stands in the place of both on a day. */
    public boolean oneOn(LocalDate day, MissionLocaleId one, MissionLocaleId other) {
        return inPlaceOf(one, day).equals(inPlaceOf(other, day));
    }

    /** Whether one is told for the other, whatever the day: they are one in the end. */
    public boolean oneInTheEnd(MissionLocaleId one, MissionLocaleId other) {
        return oneOn(LocalDate.MAX, one, other);
    }

    /** All that end in the same one as a mission locale does, itself included. */
    public Set<MissionLocaleId> kin(MissionLocaleId missionLocale) {
        MissionLocaleId last = inPlaceOf(missionLocale, LocalDate.MAX);
        Set<MissionLocaleId> kin = new HashSet<>();
        kin.add(missionLocale);
        kin.add(last);
        byFormer.values().stream()
                .filter(merger -> inPlaceOf(merger.former(), LocalDate.MAX).equals(last))
                .forEach(merger -> kin.add(merger.former()));
        return kin;
    }

    private void line(MissionLocaleId former) {
        Set<MissionLocaleId> seen = new HashSet<>();
        MissionLocaleId now = former;
        while (byFormer.containsKey(now)) {
            if (!seen.add(now)) {
                throw new IllegalArgumentException("merges into itself: " + former);
            }
            now = byFormer.get(now).successor();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mergers mergers && byFormer.equals(mergers.byFormer);
    }

    @Override
    public int hashCode() {
        return byFormer.hashCode();
    }

    @Override
    public String toString() {
        return "Mergers" + byFormer.values();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.territory.Mergers;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Which affectations begin a person's co-traitances.
 *
 * @param holding one for each co-traitance, by number
 * @param others numbers of those that a merger made one with another, and which one; also of those that were taken back
 */
record EffectiveAffectations(Collection<Fact.Affected> holding, Map<CotraitanceId, CotraitanceId> others) {

    /** I-L17: of several affectations under one number the earliest holds; on one day, the first by its content. */
    private static final Comparator<Fact.Affected> FIRST = Comparator.comparing(Fact.Affected::on)
            .thenComparing(Fact.Affected::missionLocale)
            .thenComparing(Fact.Affected::by)
            .thenComparing(affected -> affected.appointment().orElse(LocalDate.MAX));

    /** What two affectations that are one have in common. */
    private record Beginning(LocalDate on, MissionLocaleId last) {}

    static EffectiveAffectations of(
            Collection<? extends Fact> facts, Collection<Fact.Affected> takenBack, Mergers mergers) {
        SortedMap<CotraitanceId, Fact.Affected> byNumber = facts.stream()
                .filter(Fact.Affected.class::isInstance)
                .map(Fact.Affected.class::cast)
                .collect(Collectors.toMap(
                        Fact.Affected::cotraitance, affected -> affected, BinaryOperator.minBy(FIRST), TreeMap::new));
        List<Fact.Affected> former = takenBack.stream()
                .filter(affected -> !byNumber.containsKey(affected.cotraitance()))
                .sorted(FIRST.thenComparing(Fact.Affected::cotraitance))
                .toList();
        Map<CotraitanceId, CotraitanceId> others = others(byNumber.values(), former, mergers);
        byNumber.keySet().removeAll(others.keySet());
        return new EffectiveAffectations(List.copyOf(byNumber.values()), others);
    }

    /** The number under which the co-traitance stands that a fact speaks of. */
    CotraitanceId number(CotraitanceId told) {
        return others.getOrDefault(told, told);
    }

    /**
     * I-T5: affectations of one day to missions locales that are one in the end are the same, told by systems that learnt of the merger at
     * different times. The one that names the mission locale furthest from the end, which was the first, holds. Several to one and the same
     * mission locale have nothing to do with a merger: of these the first number is meant (I-X7). What was told under one name means that
     * co-traitance even if the affectation under this name is taken back, as long as one under another stands.
     */
    private static Map<CotraitanceId, CotraitanceId> others(
            Collection<Fact.Affected> byNumber, Collection<Fact.Affected> former, Mergers mergers) {
        Map<CotraitanceId, CotraitanceId> others = new HashMap<>();
        if (mergers.all().isEmpty() || byNumber.isEmpty() || byNumber.size() + former.size() < 2) {
            return others;
        }
        Map<Beginning, List<Fact.Affected>> same = new HashMap<>();
        Set<List<Object>> named = new HashSet<>();
        for (Fact.Affected affected : byNumber) {
            if (named.add(List.of(affected.on(), affected.missionLocale()))) {
                same.computeIfAbsent(beginning(affected, mergers), any -> new ArrayList<>())
                        .add(affected);
            }
        }
        Map<Beginning, CotraitanceId> numbers = new HashMap<>();
        same.forEach((beginning, told) -> {
            Fact.Affected first = told.stream()
                    .max(Comparator.comparingInt((Fact.Affected affected) -> mergers.ahead(affected.missionLocale()))
                            .thenComparing(Fact.Affected::missionLocale))
                    .orElseThrow();
            numbers.put(beginning, first.cotraitance());
            told.stream()
                    .filter(affected -> affected != first)
                    .forEach(affected -> others.put(affected.cotraitance(), first.cotraitance()));
        });
        for (Fact.Affected affected : former) {
            CotraitanceId number = numbers.get(beginning(affected, mergers));
            if (number != null && named.add(List.of(affected.on(), affected.missionLocale()))) {
                others.putIfAbsent(affected.cotraitance(), number);
            }
        }
        return others;
    }

    private static Beginning beginning(Fact.Affected affected, Mergers mergers) {
        return new Beginning(affected.on(), mergers.inPlaceOf(affected.missionLocale(), LocalDate.MAX));
    }
}

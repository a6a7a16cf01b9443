// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.spi.UnitOfWork.Taken;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sets what is taken against what was agreed (I-E6, W8): read without a lock, for people to look at. */
record CapacityReport(UnitOfWork work, TerritoryMap map, Agreements agreements) {

    /** How far one may go at each of them. */
    Map<MissionLocaleId, Allowance> allowances(Collection<MissionLocaleId> asked, int year, LocalDate asOf) {
        Map<MissionLocaleId, Taken> taken = work.placesTaken(asked, year, asOf);
        OptionalInt threshold = agreements.parameters().forYear(Parameter.OVERRUN_THRESHOLD, asOf);
        Map<MissionLocaleId, List<CommitteeDecision>> decisions = work.committeeDecisions(asked, year).stream()
                .collect(Collectors.groupingBy(CommitteeDecision::missionLocale));
        Map<MissionLocaleId, Allowance> allowances = new TreeMap<>();
        asked.forEach(each -> allowances.put(
                each,
                new Allowance(
                        taken.getOrDefault(each, Taken.NOTHING).against(agreements.objective(each, year)),
                        threshold,
                        decisions.getOrDefault(each, List.of()))));
        return allowances;
    }

    /** Those near one. */
    List<CapacityStatus> neighbours(MissionLocaleId missionLocale, LocalDate on) {
        return nearby(List.of(missionLocale), on).neighbours();
    }

    /** Those asked about that are on the map, and those near them; looked at at once. */
    NearbyCapacity nearby(Collection<MissionLocaleId> asked, LocalDate on) {
        Set<MissionLocaleId> own = new TreeSet<>(asked);
        Map<MissionLocaleId, MissionLocale> all = new LinkedHashMap<>();
        own.retainAll(map.missionsLocales().keySet());
        own.forEach(id -> all.put(id, map.missionsLocales().get(id)));
        own.forEach(id -> map.neighbours(id, on).forEach(near -> all.putIfAbsent(near.id(), near)));
        Map<MissionLocaleId, Allowance> allowances = allowances(all.keySet(), on.getYear(), on);
        Map<Boolean, List<CapacityStatus>> byNearness = all.values().stream()
                .map(each -> CapacityStatus.on(on, each, allowances.get(each.id())))
                .collect(Collectors.partitioningBy(standing -> own.contains(standing.missionLocale())));
        return new NearbyCapacity(on, byNearness.get(true), byNearness.get(false));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.cotraitance.PlacesLeft;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The room left at the missions locales that some cases may go to: one look per year, as things stand on the last day of the cases.
 * For a batch that is exact enough, for the affectation counts again (R-E6).
 */
final class RemainingCapacity {

    private final Map<Integer, Map<MissionLocaleId, Allowance>> byYear = new HashMap<>();
    private final Map<LocalDate, Map<MissionLocaleId, List<CapacityStatus>>> near = new HashMap<>();
    private final PlacesLeft places;

    RemainingCapacity(PlacesLeft places, Collection<DecisionInput> cases) {
        this.places = places;
        Map<Integer, List<DecisionInput>> casesByYear =
                cases.stream().collect(Collectors.groupingBy(any -> any.day().getYear()));
        casesByYear.forEach((year, ofYear) -> byYear.put(year, look(places, year, ofYear)));
    }

    private static Map<MissionLocaleId, Allowance> look(PlacesLeft places, int year, List<DecisionInput> cases) {
        Set<MissionLocaleId> competent =
                cases.stream().flatMap(any -> any.competentIds().stream()).collect(Collectors.toSet());
        LocalDate last =
                cases.stream().map(DecisionInput::day).max(LocalDate::compareTo).orElseThrow();
        return competent.isEmpty() ? Map.of() : places.allowances(competent, year, last);
    }

    /** How far one of the missions locales of the cases may go in the year of a day. */
    Allowance of(MissionLocaleId missionLocale, LocalDate day) {
        return byYear.get(day.getYear()).get(missionLocale);
    }

    /** Where there is room near one of them (W8); looked at once for all cases of a day. */
    List<CapacityStatus> near(MissionLocaleId missionLocale, LocalDate day) {
        return near.computeIfAbsent(day, any -> new HashMap<>())
                .computeIfAbsent(missionLocale, id -> places.neighbours(id, day));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.cotraitance.Places;
import fr.relais.partnership.objectives.Room;
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
final class Rooms {

    private final Map<Integer, Map<MissionLocaleId, Room>> byYear = new HashMap<>();

    Rooms(Places places, Collection<Case> cases) {
        Map<Integer, List<Case>> casesByYear =
                cases.stream().collect(Collectors.groupingBy(any -> any.day().getYear()));
        casesByYear.forEach((year, ofYear) -> byYear.put(year, look(places, year, ofYear)));
    }

    private static Map<MissionLocaleId, Room> look(Places places, int year, List<Case> cases) {
        Set<MissionLocaleId> competent =
                cases.stream().flatMap(any -> any.competentIds().stream()).collect(Collectors.toSet());
        LocalDate last = cases.stream().map(Case::day).max(LocalDate::compareTo).orElseThrow();
        return competent.isEmpty() ? Map.of() : places.room(competent, year, last);
    }

    /** The room of one of the missions locales of the cases in the year of a day. */
    Room of(MissionLocaleId missionLocale, LocalDate day) {
        return byYear.get(day.getYear()).get(missionLocale);
    }
}

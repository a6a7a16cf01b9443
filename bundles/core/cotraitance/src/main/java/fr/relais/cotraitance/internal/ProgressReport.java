// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.ObjectiveProgress;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork.Taken;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Validity;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets entries against objectives, with both figures of I-O6. */
final class ProgressReport {

    private final PersonFileRepository files;
    private final Agreements agreements;
    private final Today today;

    ProgressReport(PersonFileRepository files, Agreements agreements, Today today) {
        this.files = files;
        this.agreements = agreements;
        this.today = today;
    }

    /** Of the missions locales of that year within the caller's reach, by identifier; of a past year as it stood at its end. */
    List<ObjectiveProgress> of(Caller caller, int year, Optional<RegionCode> region, TerritoryMap map) {
        VisiblePlaces reach = VisiblePlaces.of(caller, map);
        Validity inYear = new Validity(Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
        List<MissionLocaleId> shown = map.missionsLocales().values().stream()
                .filter(each -> region.map(each.region()::equals).orElse(true))
                .filter(each -> each.validity().overlaps(inYear))
                .map(MissionLocale::id)
                .filter(reach::missionLocale)
                .sorted()
                .toList();
        LocalDate endOfYear = LocalDate.of(year, 12, 31);
        LocalDate asOf = today.get().isBefore(endOfYear) ? today.get() : endOfYear;
        Map<MissionLocaleId, Taken> taken = files.inTransaction(work -> work.placesTaken(shown, year, asOf));
        return shown.stream()
                .map(id -> new ObjectiveProgress(
                        id, year, taken.getOrDefault(id, Taken.NOTHING).against(agreements.objective(id, year))))
                .toList();
    }
}

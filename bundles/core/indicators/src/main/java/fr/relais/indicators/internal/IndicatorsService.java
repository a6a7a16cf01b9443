// SPDX-License-Identifier: Apache-2.0
package fr.relais.indicators.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.indicators.Indicators;
import fr.relais.indicators.QuarterlyFigure;
import fr.relais.indicators.spi.IndicatorRepository;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.text.Sentences;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The partnership set (R-I1), as far as DE0: counted by the store, figure by figure. */
@Component(property = "service.exported.interfaces=fr.relais.indicators.Indicators")
public final class IndicatorsService implements Indicators {

    private static final Sentences SENTENCES = Sentences.beside(IndicatorsService.class);
    private static final String NATION = "FR";
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final IndicatorRepository store;
    private final TerritoryProvider territoryProvider;

    /** Made by the component runtime. */
    @Activate
    public IndicatorsService(@Reference IndicatorRepository store, @Reference TerritoryProvider territoryProvider) {
        this.store = store;
        this.territoryProvider = territoryProvider;
    }

    @Override
    public QuarterlyFigure sentIntoCotraitance(Caller caller, Level level, String code, int year) {
        caller.require(Role.values());
        Place place = place(caller, level, code)
                .orElseThrow(() -> new UnknownException(SENTENCES.say("unknown." + level, code)));
        List<Integer> quarters = IntStream.range(0, QUARTERS)
                .map(quarter -> affected(place, firstDay(year, quarter), lastDay(year, quarter)))
                .boxed()
                .toList();
        List<Integer> cumulative = IntStream.range(0, QUARTERS)
                .map(quarter ->
                        quarter == 0 ? quarters.get(0) : affected(place, firstDay(year, 0), lastDay(year, quarter)))
                .boxed()
                .toList();
        return new QuarterlyFigure("DE0", level, code, year, quarters, cumulative);
    }

    /** What is counted; both empty for the nation. */
    private record Place(Optional<RegionCode> region, Optional<MissionLocaleId> missionLocale) {}

    /** Empty if there is no such place, or none within the caller's reach. */
    private Optional<Place> place(Caller caller, Level level, String code) {
        TerritoryMap map = territoryProvider.current();
        VisiblePlaces reach = VisiblePlaces.of(caller, map);
        return switch (level) {
            case NATIONAL ->
                Optional.of(new Place(Optional.empty(), Optional.empty()))
                        .filter(nation -> code.equals(NATION) && reach.nation());
            case REGIONAL ->
                map.regions().keySet().stream()
                        .filter(region -> region.value().equals(code) && reach.region(region))
                        .map(region -> new Place(Optional.of(region), Optional.empty()))
                        .findFirst();
            case LOCAL ->
                map.missionsLocales().keySet().stream()
                        .filter(id -> id.value().equals(code) && reach.missionLocale(id))
                        .map(id -> new Place(Optional.empty(), Optional.of(id)))
                        .findFirst();
        };
    }

    private int affected(Place place, LocalDate from, LocalDate to) {
        return store.peopleAffected(place.region(), place.missionLocale(), from, to);
    }

    private static LocalDate firstDay(int year, int quarter) {
        return LocalDate.of(year, 1 + quarter * MONTHS, 1);
    }

    private static LocalDate lastDay(int year, int quarter) {
        return firstDay(year, quarter).plusMonths(MONTHS).minusDays(1);
    }
}

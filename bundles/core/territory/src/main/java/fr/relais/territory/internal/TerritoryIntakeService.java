// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.LineClassifier;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.ValueError;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryIntake;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.spi.TerritoryRepository;
import fr.relais.vocabulary.CommuneCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes reference files in, one at a time, so that each is judged against what the others left. */
@Component
public final class TerritoryIntakeService implements TerritoryIntake {

    private final TerritoryRepository store;
    private final TerritoryProviderService provider;

    @Activate
    public TerritoryIntakeService(@Reference TerritoryRepository store, @Reference TerritoryProviderService provider) {
        this.store = store;
        this.provider = provider;
    }

    @Override
    public synchronized IntakeReport regions(Caller caller, List<ParsedLine<Region>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new LineClassifier<>(Region::code, map.regions()::get, region -> Optional.<ValueError>empty()),
                lines,
                store::saveRegions);
    }

    @Override
    public synchronized IntakeReport departements(Caller caller, List<ParsedLine<Departement>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new LineClassifier<>(Departement::code, map.departements()::get, new PlaceChecks(map)::departement),
                lines,
                store::saveDepartements);
    }

    @Override
    public synchronized IntakeReport communes(Caller caller, List<ParsedLine<Commune>> lines) {
        TerritoryMap map = mapFor(caller);
        PlaceChecks checks = new PlaceChecks(map);
        Set<CommuneCode> inFile =
                lines.stream().map(line -> line.value().code()).collect(Collectors.toSet());
        return take(
                new LineClassifier<>(Commune::code, map.communes()::get, commune -> checks.commune(commune, inFile)),
                lines,
                store::saveCommunes);
    }

    @Override
    public synchronized IntakeReport missionsLocales(Caller caller, List<ParsedLine<MissionLocale>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new LineClassifier<>(
                        MissionLocale::id, map.missionsLocales()::get, new PlaceChecks(map)::missionLocale),
                lines,
                store::saveMissionsLocales);
    }

    /** Entries that take the place of known ones are judged first, whatever their line, so that a file may close one and open another. */
    @Override
    public synchronized IntakeReport zones(Caller caller, List<ParsedLine<ZoneEntry>> lines) {
        ZoneDraft plan = new ZoneDraft(mapFor(caller), store.zones());
        Map<Boolean, List<ParsedLine<ZoneEntry>>> byReplacing = lines.stream()
                .collect(Collectors.partitioningBy(line -> plan.get(ZoneDraft.Key.of(line.value())) != null));
        LineClassifier<ZoneDraft.Key, ZoneEntry> classifier =
                new LineClassifier<>(ZoneDraft.Key::of, plan::get, plan::admit);
        classifier.sift(byReplacing.get(true));
        return take(classifier, byReplacing.get(false), store::saveZones);
    }

    @Override
    public synchronized IntakeReport sites(Caller caller, List<ParsedLine<PoleEmploiSite>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new LineClassifier<>(PoleEmploiSite::safir, map.sites()::get, new PlaceChecks(map)::site),
                lines,
                store::saveSites);
    }

    @Override
    public synchronized IntakeReport occupations(Caller caller, List<ParsedLine<Occupation>> lines) {
        mapFor(caller);
        return take(
                new LineClassifier<>(
                        Occupation::code,
                        byKey(store.occupations(), Occupation::code)::get,
                        occupation -> Optional.<ValueError>empty()),
                lines,
                store::saveOccupations);
    }

    @Override
    public synchronized IntakeReport employmentZones(Caller caller, List<ParsedLine<EmploymentZoneEntry>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new LineClassifier<>(
                        EmploymentZoneEntry::commune,
                        byKey(store.employmentZones(), EmploymentZoneEntry::commune)::get,
                        new PlaceChecks(map)::employmentZone),
                lines,
                store::saveEmploymentZones);
    }

    private TerritoryMap mapFor(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return provider.renewed();
    }

    private <K, T> IntakeReport take(
            LineClassifier<K, T> classifier, List<ParsedLine<T>> lines, Consumer<Collection<T>> save) {
        List<T> changed = classifier.sift(lines).changed();
        if (!changed.isEmpty()) {
            save.accept(changed);
            provider.renewed();
        }
        return classifier.report();
    }

    private static <K, T> Map<K, T> byKey(Collection<T> values, Function<T, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}

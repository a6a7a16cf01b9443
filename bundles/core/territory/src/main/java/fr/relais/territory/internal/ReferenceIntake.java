// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.intake.Fault;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
import fr.relais.intake.Sieve;
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
import fr.relais.territory.spi.TerritoryStore;
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
public final class ReferenceIntake implements TerritoryIntake {

    private final TerritoryStore store;
    private final TerritoryPicture picture;

    @Activate
    public ReferenceIntake(@Reference TerritoryStore store, @Reference TerritoryPicture picture) {
        this.store = store;
        this.picture = picture;
    }

    @Override
    public synchronized IntakeReport regions(Caller caller, List<Line<Region>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new Sieve<>(Region::code, map.regions()::get, region -> Optional.<Fault>empty()),
                lines,
                store::saveRegions);
    }

    @Override
    public synchronized IntakeReport departements(Caller caller, List<Line<Departement>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new Sieve<>(Departement::code, map.departements()::get, new PlaceChecks(map)::departement),
                lines,
                store::saveDepartements);
    }

    @Override
    public synchronized IntakeReport communes(Caller caller, List<Line<Commune>> lines) {
        TerritoryMap map = mapFor(caller);
        PlaceChecks checks = new PlaceChecks(map);
        Set<CommuneCode> inFile =
                lines.stream().map(line -> line.value().code()).collect(Collectors.toSet());
        return take(
                new Sieve<>(Commune::code, map.communes()::get, commune -> checks.commune(commune, inFile)),
                lines,
                store::saveCommunes);
    }

    @Override
    public synchronized IntakeReport missionsLocales(Caller caller, List<Line<MissionLocale>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new Sieve<>(MissionLocale::id, map.missionsLocales()::get, new PlaceChecks(map)::missionLocale),
                lines,
                store::saveMissionsLocales);
    }

    /** Entries that take the place of known ones are judged first, whatever their line, so that a file may close one and open another. */
    @Override
    public synchronized IntakeReport zones(Caller caller, List<Line<ZoneEntry>> lines) {
        ZonePlan plan = new ZonePlan(mapFor(caller), store.zones());
        Map<Boolean, List<Line<ZoneEntry>>> byReplacing = lines.stream()
                .collect(Collectors.partitioningBy(line -> plan.get(ZonePlan.Key.of(line.value())) != null));
        Sieve<ZonePlan.Key, ZoneEntry> sieve = new Sieve<>(ZonePlan.Key::of, plan::get, plan::admit);
        sieve.sift(byReplacing.get(true));
        return take(sieve, byReplacing.get(false), store::saveZones);
    }

    @Override
    public synchronized IntakeReport sites(Caller caller, List<Line<PoleEmploiSite>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new Sieve<>(PoleEmploiSite::safir, map.sites()::get, new PlaceChecks(map)::site),
                lines,
                store::saveSites);
    }

    @Override
    public synchronized IntakeReport occupations(Caller caller, List<Line<Occupation>> lines) {
        mapFor(caller);
        return take(
                new Sieve<>(
                        Occupation::code,
                        byKey(store.occupations(), Occupation::code)::get,
                        occupation -> Optional.<Fault>empty()),
                lines,
                store::saveOccupations);
    }

    @Override
    public synchronized IntakeReport employmentZones(Caller caller, List<Line<EmploymentZoneEntry>> lines) {
        TerritoryMap map = mapFor(caller);
        return take(
                new Sieve<>(
                        EmploymentZoneEntry::commune,
                        byKey(store.employmentZones(), EmploymentZoneEntry::commune)::get,
                        new PlaceChecks(map)::employmentZone),
                lines,
                store::saveEmploymentZones);
    }

    private TerritoryMap mapFor(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return picture.renewed();
    }

    private <K, T> IntakeReport take(Sieve<K, T> sieve, List<Line<T>> lines, Consumer<Collection<T>> save) {
        List<T> changed = sieve.sift(lines).changed();
        if (!changed.isEmpty()) {
            save.accept(changed);
            picture.renewed();
        }
        return sieve.report();
    }

    private static <K, T> Map<K, T> byKey(Collection<T> values, Function<T, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}

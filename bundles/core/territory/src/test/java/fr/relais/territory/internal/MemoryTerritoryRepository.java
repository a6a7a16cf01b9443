// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.spi.TerritoryRepository;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reference data in memory. */
final class MemoryTerritoryRepository implements TerritoryRepository {

    private final Map<Object, Region> regions = new LinkedHashMap<>();
    private final Map<Object, Departement> departements = new LinkedHashMap<>();
    private final Map<Object, Commune> communes = new LinkedHashMap<>();
    private final Map<Object, MissionLocale> missionsLocales = new LinkedHashMap<>();
    private final Map<Object, ZoneEntry> zones = new LinkedHashMap<>();
    private final Map<Object, PoleEmploiSite> sites = new LinkedHashMap<>();
    private final Map<Object, Occupation> occupations = new LinkedHashMap<>();
    private final Map<Object, EmploymentZoneEntry> employmentZones = new LinkedHashMap<>();
    private long revision;
    int loads;

    @Override
    public synchronized TerritoryMap load() {
        loads++;
        return new TerritoryMap(
                byKey(regions, Region::code),
                byKey(departements, Departement::code),
                byKey(communes, Commune::code),
                byKey(missionsLocales, MissionLocale::id),
                byKey(sites, PoleEmploiSite::safir),
                new Zones(zones.values()));
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public void saveRegions(Collection<Region> saved) {
        save(regions, saved, Region::code);
    }

    @Override
    public void saveDepartements(Collection<Departement> saved) {
        save(departements, saved, Departement::code);
    }

    @Override
    public void saveCommunes(Collection<Commune> saved) {
        save(communes, saved, Commune::code);
    }

    @Override
    public void saveMissionsLocales(Collection<MissionLocale> saved) {
        save(missionsLocales, saved, MissionLocale::id);
    }

    @Override
    public void saveZones(Collection<ZoneEntry> saved) {
        save(zones, saved, ZoneDraft.Key::of);
    }

    @Override
    public synchronized List<ZoneEntry> zones() {
        return List.copyOf(zones.values());
    }

    @Override
    public void saveSites(Collection<PoleEmploiSite> saved) {
        save(sites, saved, PoleEmploiSite::safir);
    }

    @Override
    public synchronized Set<Occupation> occupations() {
        return new HashSet<>(occupations.values());
    }

    @Override
    public void saveOccupations(Collection<Occupation> saved) {
        save(occupations, saved, Occupation::code);
    }

    @Override
    public synchronized Set<EmploymentZoneEntry> employmentZones() {
        return new HashSet<>(employmentZones.values());
    }

    @Override
    public void saveEmploymentZones(Collection<EmploymentZoneEntry> saved) {
        save(employmentZones, saved, EmploymentZoneEntry::commune);
    }

    private synchronized <T> void save(Map<Object, T> into, Collection<T> saved, Function<T, Object> key) {
        saved.forEach(value -> into.put(key.apply(value), value));
        revision++;
    }

    private static <K, T> Map<K, T> byKey(Map<Object, T> values, Function<T, K> key) {
        return values.values().stream().collect(Collectors.toMap(key, Function.identity()));
    }
}

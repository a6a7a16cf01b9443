// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.Merger;
import fr.relais.partnership.territory.Mergers;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.store.Revision;
import fr.relais.store.Transactions;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.TableMapping;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.spi.TerritoryRepository;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reference data of the territory. They come by tens of thousands and are read as a whole: plain SQL in batches, no entities. */
@Component
public final class SqlTerritoryRepository implements TerritoryRepository {

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public SqlTerritoryRepository(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public TerritoryMap load() {
        return transactions.run(transaction -> {
            Jdbc jdbc = transaction.jdbc();
            return new TerritoryMap(
                    index(TerritoryTables.REGIONS.all(jdbc), Region::code),
                    index(TerritoryTables.DEPARTEMENTS.all(jdbc), Departement::code),
                    index(TerritoryTables.COMMUNES.all(jdbc), Commune::code),
                    index(TerritoryTables.MISSIONS_LOCALES.all(jdbc), MissionLocale::id),
                    index(TerritoryTables.SITES.all(jdbc), PoleEmploiSite::safir),
                    new Zones(TerritoryTables.ZONES.all(jdbc), new Mergers(mergers(jdbc))));
        });
    }

    @Override
    public long revision() {
        return transactions.run(Revision.TERRITORY::latest);
    }

    @Override
    public void saveRegions(Collection<Region> regions) {
        save(TerritoryTables.REGIONS, regions);
    }

    @Override
    public void saveDepartements(Collection<Departement> departements) {
        save(TerritoryTables.DEPARTEMENTS, departements);
    }

    @Override
    public void saveCommunes(Collection<Commune> communes) {
        save(TerritoryTables.COMMUNES, communes);
    }

    @Override
    public void saveMissionsLocales(Collection<MissionLocale> missionsLocales) {
        save(TerritoryTables.MISSIONS_LOCALES, missionsLocales);
    }

    @Override
    public void saveZones(Collection<ZoneEntry> entries) {
        save(TerritoryTables.ZONES, entries);
    }

    @Override
    public List<ZoneEntry> zones() {
        return all(TerritoryTables.ZONES);
    }

    @Override
    public void saveSites(Collection<PoleEmploiSite> sites) {
        save(TerritoryTables.SITES, sites);
    }

    @Override
    public Set<Occupation> occupations() {
        return Set.copyOf(all(TerritoryTables.OCCUPATIONS));
    }

    @Override
    public void saveOccupations(Collection<Occupation> occupations) {
        save(TerritoryTables.OCCUPATIONS, occupations);
    }

    @Override
    public Set<EmploymentZoneEntry> employmentZones() {
        return Set.copyOf(all(TerritoryTables.EMPLOYMENT_ZONES));
    }

    @Override
    public void saveEmploymentZones(Collection<EmploymentZoneEntry> entries) {
        save(TerritoryTables.EMPLOYMENT_ZONES, entries);
    }

    /** Those in force; whoever records one makes the revision grow (W9). */
    private static List<Merger> mergers(Jdbc jdbc) {
        return jdbc.rows(
                "select former, successor, on_day from mission_locale_merger where undone_on is null",
                "",
                (places, nothing) -> {},
                row -> new Merger(new MissionLocaleId(row.text()), new MissionLocaleId(row.text()), row.day()));
    }

    private <T> List<T> all(TableMapping<T> table) {
        return transactions.run(transaction -> table.all(transaction.jdbc()));
    }

    private <T> void save(TableMapping<T> table, Collection<T> values) {
        transactions.run(transaction -> {
            table.save(transaction.jdbc(), values);
            Revision.TERRITORY.grow(transaction);
            return null;
        });
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}

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
import fr.relais.store.sql.Table;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.spi.TerritoryStore;
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
public final class SqlTerritoryStore implements TerritoryStore {

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public SqlTerritoryStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public TerritoryMap load() {
        return transactions.run(transaction -> {
            Jdbc jdbc = transaction.jdbc();
            return new TerritoryMap(
                    index(Tables.REGIONS.all(jdbc), Region::code),
                    index(Tables.DEPARTEMENTS.all(jdbc), Departement::code),
                    index(Tables.COMMUNES.all(jdbc), Commune::code),
                    index(Tables.MISSIONS_LOCALES.all(jdbc), MissionLocale::id),
                    index(Tables.SITES.all(jdbc), PoleEmploiSite::safir),
                    new Zones(Tables.ZONES.all(jdbc), new Mergers(mergers(jdbc))));
        });
    }

    @Override
    public long revision() {
        return transactions.run(Revision.TERRITORY::latest);
    }

    @Override
    public void saveRegions(Collection<Region> regions) {
        save(Tables.REGIONS, regions);
    }

    @Override
    public void saveDepartements(Collection<Departement> departements) {
        save(Tables.DEPARTEMENTS, departements);
    }

    @Override
    public void saveCommunes(Collection<Commune> communes) {
        save(Tables.COMMUNES, communes);
    }

    @Override
    public void saveMissionsLocales(Collection<MissionLocale> missionsLocales) {
        save(Tables.MISSIONS_LOCALES, missionsLocales);
    }

    @Override
    public void saveZones(Collection<ZoneEntry> entries) {
        save(Tables.ZONES, entries);
    }

    @Override
    public List<ZoneEntry> zones() {
        return all(Tables.ZONES);
    }

    @Override
    public void saveSites(Collection<PoleEmploiSite> sites) {
        save(Tables.SITES, sites);
    }

    @Override
    public Set<Occupation> occupations() {
        return Set.copyOf(all(Tables.OCCUPATIONS));
    }

    @Override
    public void saveOccupations(Collection<Occupation> occupations) {
        save(Tables.OCCUPATIONS, occupations);
    }

    @Override
    public Set<EmploymentZoneEntry> employmentZones() {
        return Set.copyOf(all(Tables.EMPLOYMENT_ZONES));
    }

    @Override
    public void saveEmploymentZones(Collection<EmploymentZoneEntry> entries) {
        save(Tables.EMPLOYMENT_ZONES, entries);
    }

    /** Those in force; whoever records one makes the revision grow (W9). */
    private static List<Merger> mergers(Jdbc jdbc) {
        return jdbc.rows(
                "select former, successor, on_day from mission_locale_merger where undone_on is null",
                "",
                (places, nothing) -> {},
                row -> new Merger(new MissionLocaleId(row.text()), new MissionLocaleId(row.text()), row.day()));
    }

    private <T> List<T> all(Table<T> table) {
        return transactions.run(transaction -> table.all(transaction.jdbc()));
    }

    private <T> void save(Table<T> table, Collection<T> values) {
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

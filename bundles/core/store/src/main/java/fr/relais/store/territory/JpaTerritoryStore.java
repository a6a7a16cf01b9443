// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.store.Revision;
import fr.relais.store.Transaction;
import fr.relais.store.Transactions;
import fr.relais.store.Upsert;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.spi.TerritoryStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reference data of the territory as entities. */
@Component
public final class JpaTerritoryStore implements TerritoryStore {

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public JpaTerritoryStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public TerritoryMap load() {
        return transactions.run(transaction -> new TerritoryMap(
                index(all(transaction, RegionRow.class).map(RegionRow::toRegion), Region::code),
                index(all(transaction, DepartementRow.class).map(DepartementRow::toDepartement), Departement::code),
                index(all(transaction, CommuneRow.class).map(CommuneRow::toCommune), Commune::code),
                index(
                        all(transaction, MissionLocaleRow.class).map(MissionLocaleRow::toMissionLocale),
                        MissionLocale::id),
                index(all(transaction, SiteRow.class).map(SiteRow::toSite), PoleEmploiSite::safir),
                new Zones(zones(transaction))));
    }

    @Override
    public long revision() {
        return transactions.run(Revision.TERRITORY::latest);
    }

    @Override
    public void saveRegions(Collection<Region> regions) {
        save(RegionRow.class, regions, RegionRow::new);
    }

    @Override
    public void saveDepartements(Collection<Departement> departements) {
        save(DepartementRow.class, departements, DepartementRow::new);
    }

    @Override
    public void saveCommunes(Collection<Commune> communes) {
        save(CommuneRow.class, communes, CommuneRow::new);
    }

    @Override
    public void saveMissionsLocales(Collection<MissionLocale> missionsLocales) {
        save(MissionLocaleRow.class, missionsLocales, MissionLocaleRow::new);
    }

    @Override
    public void saveZones(Collection<ZoneEntry> entries) {
        save(ZoneRow.class, entries, ZoneRow::new);
    }

    @Override
    public List<ZoneEntry> zones() {
        return transactions.run(JpaTerritoryStore::zones);
    }

    @Override
    public void saveSites(Collection<PoleEmploiSite> sites) {
        save(SiteRow.class, sites, SiteRow::new);
    }

    @Override
    public Set<Occupation> occupations() {
        return transactions.run(transaction -> all(transaction, OccupationRow.class)
                .map(OccupationRow::toOccupation)
                .collect(Collectors.toSet()));
    }

    @Override
    public void saveOccupations(Collection<Occupation> occupations) {
        save(OccupationRow.class, occupations, OccupationRow::new);
    }

    @Override
    public Set<EmploymentZoneEntry> employmentZones() {
        return transactions.run(transaction -> all(transaction, EmploymentZoneRow.class)
                .map(EmploymentZoneRow::toEntry)
                .collect(Collectors.toSet()));
    }

    @Override
    public void saveEmploymentZones(Collection<EmploymentZoneEntry> entries) {
        save(EmploymentZoneRow.class, entries, EmploymentZoneRow::new);
    }

    private <T, R> void save(Class<R> type, Collection<T> values, Function<T, R> toRow) {
        transactions.run(transaction -> {
            Upsert.save(transaction.entities(), type, values, toRow);
            Revision.TERRITORY.grow(transaction);
            return null;
        });
    }

    private static List<ZoneEntry> zones(Transaction transaction) {
        return all(transaction, ZoneRow.class).map(ZoneRow::toEntry).toList();
    }

    private static <R> Stream<R> all(Transaction transaction, Class<R> type) {
        return transaction
                .entities()
                .createQuery("select r from " + type.getSimpleName() + " r", type)
                .setHint("eclipselink.read-only", true)
                .getResultList()
                .stream();
    }

    private static <K, V> Map<K, V> index(Stream<V> values, Function<V, K> key) {
        return values.collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}

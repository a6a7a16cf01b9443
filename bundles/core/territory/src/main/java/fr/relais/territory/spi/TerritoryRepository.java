// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.spi;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Occupation;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.territory.TerritoryMap;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps reference data. Every save is one transaction and replaces rows of the same key; thread-safe. */
@ProviderType
public interface TerritoryRepository {

    /** Everything that a {@link TerritoryMap} holds, read in one transaction. */
    TerritoryMap load();

    /** A number that grows with every save on any node: a map read at another number is stale. */
    long revision();

    /** Inserts or updates. */
    void saveRegions(Collection<Region> regions);

    /** Inserts or updates. */
    void saveDepartements(Collection<Departement> departements);

    /** Inserts or updates. */
    void saveCommunes(Collection<Commune> communes);

    /** Inserts or updates. */
    void saveMissionsLocales(Collection<MissionLocale> missionsLocales);

    /** Adds entries; the key is commune, mission locale and first day. */
    void saveZones(Collection<ZoneEntry> entries);

    /** Every zone entry, of every date. */
    List<ZoneEntry> zones();

    /** Inserts or updates. */
    void saveSites(Collection<PoleEmploiSite> sites);

    /** Every occupation. */
    Set<Occupation> occupations();

    /** Inserts or updates. */
    void saveOccupations(Collection<Occupation> occupations);

    /** Every commune's employment zone. */
    Set<EmploymentZoneEntry> employmentZones();

    /** Inserts or updates. */
    void saveEmploymentZones(Collection<EmploymentZoneEntry> entries);
}

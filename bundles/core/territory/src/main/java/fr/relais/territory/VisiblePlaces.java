// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory;

import fr.relais.access.Caller;
import fr.relais.access.Scope;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Optional;

/**
 * Which places a caller may see figures of (R-D1): everything for a national scope; a region with its missions locales; a mission
 * locale; for a Pôle emploi site, the missions locales of its region. A structure sees none by itself. Immutable.
 */
public final class VisiblePlaces {

    private final Caller caller;
    private final TerritoryMap map;

    private VisiblePlaces(Caller caller, TerritoryMap map) {
        this.caller = caller;
        this.map = map;
    }

    /** The reach of a caller on that map. */
    public static VisiblePlaces of(Caller caller, TerritoryMap map) {
        return new VisiblePlaces(caller, map);
    }

    /** Whether the nation's own figures are within reach. */
    public boolean nation() {
        return caller.national();
    }

    /** Whether a region's own figures are. */
    public boolean region(RegionCode region) {
        return caller.national() || caller.scopes().contains(new Scope.OfRegion(region));
    }

    /** Whether a mission locale's are; never if there is no such mission locale. */
    public boolean missionLocale(MissionLocaleId id) {
        return Optional.ofNullable(map.missionsLocales().get(id))
                .filter(found -> caller.national() || caller.scopes().stream().anyMatch(scope -> covers(scope, found)))
                .isPresent();
    }

    private boolean covers(Scope scope, MissionLocale missionLocale) {
        if (scope instanceof Scope.OfRegion of) {
            return of.region().equals(missionLocale.region());
        }
        if (scope instanceof Scope.OfMissionLocale of) {
            return of.missionLocale().equals(missionLocale.id());
        }
        if (scope instanceof Scope.OfSite of) {
            return Optional.ofNullable(map.sites().get(of.site()))
                    .map(PoleEmploiSite::region)
                    .filter(missionLocale.region()::equals)
                    .isPresent();
        }
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.partnership.objectives.ObjectiveTree;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Optional;

/** The places that objectives and conventions are agreed for: the nation, a region, a mission locale. */
final class AgreementPlaces {

    private AgreementPlaces() {}

    /** Whether there is such a place at a level. */
    static boolean known(Level level, String code, TerritoryMap map) {
        return switch (level) {
            case NATIONAL -> code.equals(ObjectiveTree.NATION);
            case REGIONAL ->
                map.regions().keySet().stream()
                        .anyMatch(region -> region.value().equals(code));
            case LOCAL ->
                map.missionsLocales().keySet().stream()
                        .anyMatch(id -> id.value().equals(code));
        };
    }

    /** The region of which a region or a mission locale is one; empty for the nation and for an unknown place. */
    static Optional<RegionCode> regionOf(Level level, String code, TerritoryMap map) {
        return switch (level) {
            case NATIONAL -> Optional.empty();
            case REGIONAL -> Optional.of(new RegionCode(code));
            case LOCAL ->
                Optional.ofNullable(map.missionsLocales().get(new MissionLocaleId(code)))
                        .map(MissionLocale::region);
        };
    }
}

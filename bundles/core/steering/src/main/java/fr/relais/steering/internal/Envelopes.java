// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.steering.internal.Agreed.Place;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objectives of a year as a tree: the nation over its regions (R-O1), each region over its missions locales (R-O2). */
final class Envelopes {

    /** The code of the nation. */
    static final String NATION = "FR";

    private final Map<Place, Objective> inForce;
    private final TerritoryMap map;
    private final int year;

    Envelopes(Map<Place, Objective> inForce, TerritoryMap map, int year) {
        this.inForce = inForce;
        this.map = map;
        this.year = year;
    }

    /** R-O1: the regions within the nation. */
    Envelope nation() {
        return envelope(
                NATION,
                Level.NATIONAL,
                Level.REGIONAL,
                map.regions().keySet().stream().map(RegionCode::value).toList());
    }

    /** R-O2: the missions locales within a region. */
    Envelope region(RegionCode region) {
        return envelope(
                region.value(),
                Level.REGIONAL,
                Level.LOCAL,
                map.missionsLocales().values().stream()
                        .filter(missionLocale -> missionLocale.region().equals(region))
                        .map(missionLocale -> missionLocale.id().value())
                        .toList());
    }

    /** Whether there is such a place at a level. */
    static boolean known(Level level, String code, TerritoryMap map) {
        return switch (level) {
            case NATIONAL -> code.equals(NATION);
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

    private Envelope envelope(String code, Level whole, Level parts, Collection<String> codes) {
        List<Integer> split = codes.stream()
                .map(part -> inForce.get(new Place(parts, part, year)))
                .filter(objective -> objective != null)
                .map(Objective::volume)
                .toList();
        return new Envelope(
                code,
                Optional.ofNullable(inForce.get(new Place(whole, code, year))).map(Objective::volume),
                split.size(),
                split.stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * A volume and what it is split into.
     *
     * @param volume empty if none was agreed
     * @param parts how many parts have a volume
     * @param sum what the parts add up to
     */
    record Envelope(String code, Optional<Integer> volume, int parts, int sum) {

        /** Whether there is something to compare, and it differs. */
        boolean differs() {
            return parts > 0 && volume.isPresent() && volume.get() != sum;
        }

        /** Whether the sum has moved away from the volume, on either side, since that other state. */
        boolean furtherThan(Envelope before) {
            return differs() && (sum > volume.get() ? sum > before.sum : sum < before.sum);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.RegionCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The objectives in force as a tree: the nation over its regions (R-O1), each region over its missions locales (R-O2). A sum that
 * doesn't add up is told, never repaired: that of 2009 doesn't. Immutable.
 */
public final class ObjectiveTree {

    /** The code of the nation. */
    public static final String NATION = "FR";

    private final Map<Place, Objective> inForce;
    private final Collection<MissionLocale> missionsLocales;

    /**
     * @param inForce one objective for each place, see {@link Objective#inForce}
     * @param missionsLocales all of them: they say which region a mission locale is in
     */
    public ObjectiveTree(Map<Place, Objective> inForce, Collection<MissionLocale> missionsLocales) {
        this.inForce = Map.copyOf(inForce);
        this.missionsLocales = missionsLocales;
    }

    /** The tree as it will be with an avenant's objectives in the place of those in force (R-O3, I-O3). */
    public ObjectiveTree with(Collection<Objective> amended) {
        Map<Place, Objective> after = new HashMap<>(inForce);
        amended.forEach(objective -> after.put(objective.place(), objective));
        return new ObjectiveTree(after, missionsLocales);
    }

    /** R-O1: the regions within the nation. */
    public Allocation nation(int year) {
        return envelope(new Place(Level.NATIONAL, NATION, year), place -> place.level() == Level.REGIONAL);
    }

    /** R-O2: the missions locales within a region. */
    public Allocation region(RegionCode region, int year) {
        Set<String> within = missionsLocales.stream()
                .filter(missionLocale -> missionLocale.region().equals(region))
                .map(missionLocale -> missionLocale.id().value())
                .collect(Collectors.toSet());
        return envelope(
                new Place(Level.REGIONAL, region.value(), year),
                place -> place.level() == Level.LOCAL && within.contains(place.code()));
    }

    private Allocation envelope(Place whole, Predicate<Place> isPart) {
        Collection<Objective> parts = inForce.values().stream()
                .filter(objective -> objective.year() == whole.year() && isPart.test(objective.place()))
                .toList();
        return new Allocation(
                whole.code(),
                whole.year(),
                Optional.ofNullable(inForce.get(whole))
                        .map(Objective::volume)
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty),
                parts.size(),
                parts.stream().mapToInt(Objective::volume).sum());
    }
}

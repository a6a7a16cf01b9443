// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A network of missions locales and Pôle emploi sites, derived from the territory by rule: plausible, not official. The rule
 * is written down in {@code docs/demo.md}:
 *
 * <ul>
 *   <li>one mission locale per arrondissement départemental, for all its communes. Paris, Lyon and Marseille have one of
 *       their own, for their municipal arrondissements and for them alone; what remains of their arrondissement
 *       départemental, if anything, has another;
 *   <li>the seat is the most populous place of the zone (the lowest code among equals); the identifier is its code and
 *       {@code S00};
 *   <li>a Pôle emploi site in each seat and in each other place of more than 20 000 inhabitants. Its SAFIR code is the first
 *       two digits of the commune's code ({@code 20} for Corsica) and a serial number of three digits in the order of the
 *       codes.
 * </ul>
 */
public final class Network {

    private static final int LARGE_ENOUGH_FOR_A_SITE = 20_000;

    private static final Comparator<DemoCommune> BY_POPULATION = Comparator.comparingInt(DemoCommune::population)
            .thenComparing(DemoCommune::code, Comparator.reverseOrder());

    private final List<DemoMissionLocale> missionsLocales;
    private final List<DemoSite> sites;
    private final Map<String, DemoMissionLocale> zoneOf;
    private final Map<String, DemoSite> siteIn;

    private Network(List<DemoMissionLocale> missionsLocales, List<DemoSite> sites) {
        this.missionsLocales = missionsLocales;
        this.sites = sites;
        this.zoneOf = new HashMap<>();
        missionsLocales.forEach(one -> one.zone().forEach(place -> zoneOf.put(place.code(), one)));
        this.siteIn =
                sites.stream().collect(toUnmodifiableMap(site -> site.place().code(), site -> site));
    }

    /** Derives the network of a territory; the same territory always gives the same network. */
    public static Network derivedFrom(France france) {
        Map<String, DemoCommune> communes = france.communesByCode();
        List<DemoMissionLocale> missionsLocales =
                france.places().stream().collect(groupingBy(Network::zoneKey, TreeMap::new, toList())).values().stream()
                        .map(zone -> missionLocale(zone, communes, france))
                        .sorted(Comparator.comparing(DemoMissionLocale::id))
                        .toList();
        return new Network(missionsLocales, sites(missionsLocales, france));
    }

    private static String zoneKey(DemoCommune place) {
        return place.departement() + '/' + place.arrondissement() + '/' + place.partOf();
    }

    private static DemoMissionLocale missionLocale(
            List<DemoCommune> zone, Map<String, DemoCommune> communes, France france) {
        DemoCommune seat = zone.stream().max(BY_POPULATION).orElseThrow();
        String town =
                seat.isMunicipalArrondissement() ? communes.get(seat.partOf()).name() : seat.name();
        return new DemoMissionLocale(
                seat.code() + "S00",
                FrenchName.of("Mission locale", town),
                seat,
                france.regionOf(seat),
                List.copyOf(zone));
    }

    private static List<DemoSite> sites(Collection<DemoMissionLocale> missionsLocales, France france) {
        Map<String, Integer> serials = new HashMap<>();
        List<DemoSite> sites = new ArrayList<>();
        Stream.concat(
                        missionsLocales.stream().map(DemoMissionLocale::seat),
                        france.places().stream().filter(place -> place.population() > LARGE_ENOUGH_FOR_A_SITE))
                .distinct()
                .sorted(Comparator.comparing(DemoCommune::code))
                .forEach(place -> {
                    String prefix = place.departement().startsWith("2A")
                                    || place.departement().startsWith("2B")
                            ? "20"
                            : place.code().substring(0, 2);
                    String safir = prefix + String.format("%03d", serials.merge(prefix, 1, Integer::sum));
                    sites.add(new DemoSite(
                            safir,
                            "Pôle emploi " + place.name(),
                            place,
                            france.postCodeOf(place),
                            france.regionOf(place)));
                });
        return List.copyOf(sites);
    }

    /** All missions locales of France, by identifier. */
    public List<DemoMissionLocale> missionsLocales() {
        return missionsLocales;
    }

    /** The missions locales of one region, by identifier. */
    public List<DemoMissionLocale> missionsLocales(String region) {
        return missionsLocales.stream()
                .filter(one -> one.region().equals(region))
                .toList();
    }

    /** All sites of France, by commune. */
    public List<DemoSite> sites() {
        return sites;
    }

    /** The mission locale that is competent for a place. */
    public DemoMissionLocale competentFor(DemoCommune place) {
        return zoneOf.get(place.code());
    }

    /** The site that follows the people of a place: the one of the same place, else the one at their mission locale's seat. */
    public DemoSite siteFor(DemoCommune place) {
        DemoSite own = siteIn.get(place.code());
        return own != null ? own : siteIn.get(competentFor(place).seat().code());
    }

    /** A region's objective split over its missions locales by population, so that the sum is exact (R-O2). */
    public Map<DemoMissionLocale, Integer> objectives(String region, int regionalObjective) {
        List<DemoMissionLocale> those = missionsLocales(region);
        List<Integer> parts = LargestRemainder.split(
                regionalObjective,
                those.stream().map(DemoMissionLocale::population).toList());
        Map<DemoMissionLocale, Integer> objectives = new LinkedHashMap<>();
        for (int i = 0; i < those.size(); i++) {
            objectives.put(those.get(i), parts.get(i));
        }
        return objectives;
    }
}

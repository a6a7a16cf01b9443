// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.relais.demo.files.Csv;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The real territory: 26 regions before 2016 with their objectives (annex 4 of the framework agreement 2010-2014), the 100
 * départements of 2010, and today's communes with the 45 municipal arrondissements. Immutable.
 */
public final class France {

    private final List<DemoRegion> regions;
    private final List<DemoDepartement> departements;
    private final List<DemoCommune> communes;
    private final Map<String, String> regionOfDepartement;
    private final Map<String, String> postCodes;
    private final Map<String, DemoCommune> byCode;
    private final Set<String> dividedCities;

    private France(
            List<DemoRegion> regions,
            List<DemoDepartement> departements,
            List<DemoCommune> communes,
            Map<String, String> postCodes) {
        this.regions = regions;
        this.departements = departements;
        this.communes = communes;
        this.postCodes = postCodes;
        this.regionOfDepartement =
                departements.stream().collect(toUnmodifiableMap(DemoDepartement::code, DemoDepartement::region));
        this.byCode = communes.stream().collect(toUnmodifiableMap(DemoCommune::code, Function.identity()));
        this.dividedCities = communes.stream()
                .filter(DemoCommune::isMunicipalArrondissement)
                .map(DemoCommune::partOf)
                .collect(toUnmodifiableSet());
    }

    /** Reads the territory from the files that ship with the demonstration. */
    public static France load() {
        return new France(
                Csv.resource(
                        France.class,
                        "regions.csv",
                        line -> new DemoRegion(
                                line.getField("region"),
                                line.getField("name"),
                                Integer.parseInt(line.getField("objective_2009")),
                                Integer.parseInt(line.getField("objective_2010")))),
                Csv.resource(
                        France.class,
                        "departements.csv",
                        line -> new DemoDepartement(
                                line.getField("departement"), line.getField("name"), line.getField("region"))),
                Csv.resource(
                        France.class,
                        "communes.csv",
                        line -> new DemoCommune(
                                line.getField("commune"),
                                line.getField("name"),
                                line.getField("departement"),
                                line.getField("arrondissement"),
                                Integer.parseInt(line.getField("population")),
                                line.getField("part_of"))),
                Csv.resource(
                                France.class,
                                "post-codes.csv",
                                line -> Map.entry(line.getField("commune"), line.getField("post_code")))
                        .stream()
                        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public List<DemoRegion> regions() {
        return regions;
    }

    public List<DemoDepartement> departements() {
        return departements;
    }

    /** Communes and municipal arrondissements, by code; a divided city is there beside its arrondissements. */
    public List<DemoCommune> communes() {
        return communes;
    }

    /** The communes where a zone can be drawn: all but the divided cities, whose municipal arrondissements stand for them. */
    public List<DemoCommune> places() {
        return communes.stream()
                .filter(commune -> !dividedCities.contains(commune.code()))
                .toList();
    }

    /** Communes by code. */
    public Map<String, DemoCommune> communesByCode() {
        return byCode;
    }

    /** Code of the region of a commune. */
    public String regionOf(DemoCommune commune) {
        return regionOfDepartement.get(commune.departement());
    }

    /**
     * The first post code of a place.
     *
     * @throws IllegalArgumentException for a place too small for its post code to be kept
     */
    public String postCodeOf(DemoCommune commune) {
        String postCode = postCodes.get(commune.code());
        if (postCode == null) {
            throw new IllegalArgumentException("no post code is kept for " + commune.code() + " " + commune.name());
        }
        return postCode;
    }
}

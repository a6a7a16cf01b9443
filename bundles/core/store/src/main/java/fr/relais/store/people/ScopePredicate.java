// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.TypedQuery;

/**
 * What a caller's scopes let a query see (R-D1), as a condition of JPQL with its parameters. Whoever has no matching scope sees
 * nothing; a structure sees no person by itself.
 *
 * @param condition never empty
 */
public record ScopePredicate(String condition, Map<String, Set<String>> parameters) {

    /** Entrusted to a mission locale of the region. */
    private static final String ML_OF_REGION =
            "c.missionLocale in (select m.code from MissionLocaleRow m where m.region in :regions)";

    /** Entrusted to the mission locale, or followed by it since another one became part of it (W9). */
    private static final String FOLLOWED = "(c.missionLocale in :missionsLocales or exists (select f.cotraitance from"
            + " FollowerRow f where f.cotraitance = c.id and f.missionLocale in :missionsLocales))";

    /** Of a person {@code p}: who lives in the region or is entrusted to one of its missions locales; entrusted to it; followed by it. */
    public static ScopePredicate people(Caller caller) {
        return of(
                caller,
                "p.region in :regions or exists (select c.id from CotraitanceRow c where c.person = p.id and "
                        + ML_OF_REGION + ")",
                "exists (select c.id from CotraitanceRow c where c.person = p.id and " + FOLLOWED + ")",
                "p.site in :sites");
    }

    /** Of a co-traitance {@code c}: likewise, but a mission locale sees only its own. */
    public static ScopePredicate cotraitances(Caller caller) {
        return of(
                caller,
                ML_OF_REGION + " or c.person in (select p.id from PersonRow p where p.region in :regions)",
                FOLLOWED,
                "c.person in (select p.id from PersonRow p where p.site in :sites)");
    }

    /** Fills the parameters in. */
    public <T> TypedQuery<T> into(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static ScopePredicate of(Caller caller, String ofRegions, String ofMissionsLocales, String ofSites) {
        if (caller.national()) {
            return new ScopePredicate("1 = 1", Map.of());
        }
        Map<String, Set<String>> parameters = new HashMap<>();
        for (Scope scope : caller.scopes()) {
            if (scope instanceof Scope.OfRegion of) {
                add(parameters, "regions", of.region().value());
            } else if (scope instanceof Scope.OfMissionLocale of) {
                add(parameters, "missionsLocales", of.missionLocale().value());
            } else if (scope instanceof Scope.OfSite of) {
                add(parameters, "sites", of.site().value());
            }
        }
        List<String> conditions = new ArrayList<>();
        Map.of("regions", ofRegions, "missionsLocales", ofMissionsLocales, "sites", ofSites)
                .forEach((name, condition) -> {
                    if (parameters.containsKey(name)) {
                        conditions.add(condition);
                    }
                });
        return new ScopePredicate(
                conditions.isEmpty() ? "1 = 0" : "(" + String.join(" or ", conditions) + ")", parameters);
    }

    private static void add(Map<String, Set<String>> parameters, String name, String code) {
        parameters.computeIfAbsent(name, any -> new TreeSet<>()).add(code);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Scope;
import fr.relais.store.sql.ParameterBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which attributes of regions a caller's scopes let a query see (R-D1, I-C13), as a condition of SQL on {@code a.region} with its places:
 * those of its regions, and of the region of its missions locales and sites. Whoever has no matching scope sees none.
 *
 * @param condition never empty
 */
record AttributeScope(String condition, List<String> codes) {

    /** Copies its list. */
    AttributeScope {
        codes = List.copyOf(codes);
    }

    static AttributeScope of(Caller caller) {
        if (caller.national()) {
            return new AttributeScope("1 = 1", List.of());
        }
        List<String> conditions = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (Scope scope : caller.scopes()) {
            if (scope instanceof Scope.OfRegion of) {
                conditions.add("a.region = ?");
                codes.add(of.region().value());
            } else if (scope instanceof Scope.OfMissionLocale of) {
                conditions.add("a.region in (select m.region from mission_locale m where m.code = ?)");
                codes.add(of.missionLocale().value());
            } else if (scope instanceof Scope.OfSite of) {
                conditions.add("a.region in (select s.region from pole_emploi_site s where s.safir = ?)");
                codes.add(of.site().value());
            }
        }
        return new AttributeScope(conditions.isEmpty() ? "1 = 0" : "(" + String.join(" or ", conditions) + ")", codes);
    }

    /** Fills its places in. */
    void write(ParameterBinder places) throws SQLException {
        for (String code : codes) {
            places.text(code);
        }
    }
}

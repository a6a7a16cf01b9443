// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Scope;
import fr.relais.store.sql.ParameterBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Conditions of a query, and what fills their places in turn. */
final class Predicates {

    private final List<String> conditions = new ArrayList<>();
    private final List<ParameterBinder.First> fills = new ArrayList<>();

    void and(String condition, ParameterBinder.First fill) {
        conditions.add(condition);
        fills.add(fill);
    }

    /** R-D1: of a record {@code r}, what the caller sent, or what is about a mission locale of the caller's scope. */
    void visible(Caller caller) {
        if (caller.national()) {
            return;
        }
        List<String> either = new ArrayList<>();
        List<String> values = new ArrayList<>();
        either.add("r.sender = ?");
        values.add(caller.user());
        for (Scope scope : caller.scopes()) {
            if (scope instanceof Scope.OfMissionLocale of) {
                either.add("r.mission_locale = ?");
                values.add(of.missionLocale().value());
            } else if (scope instanceof Scope.OfRegion of) {
                either.add("r.mission_locale in (select v.code from mission_locale v where v.region = ?)");
                values.add(of.region().value());
            }
        }
        and("(" + String.join(" or ", either) + ")", places -> {
            for (String value : values) {
                places.text(value);
            }
        });
    }

    static void fill(ParameterBinder places, Predicates asked) throws SQLException {
        for (ParameterBinder.First fill : asked.fills) {
            fill.set(places);
        }
    }

    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}

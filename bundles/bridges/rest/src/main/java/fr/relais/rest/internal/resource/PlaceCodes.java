// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;

/** Codes whose form depends on a level: a mission locale, a region, or {@code FR}. */
final class PlaceCodes {

    private static final String NATION = "FR";

    private PlaceCodes() {}

    /** The code, which must have the form of its level; that of the nation needn't be given. */
    static String code(Level level, String code) {
        if (level == Level.NATIONAL && (code == null || code.equals(NATION))) {
            return NATION;
        }
        String given = TypeConverters.given("code", code);
        return switch (level) {
            case LOCAL ->
                TypeConverters.read("code", given, MissionLocaleId.class).value();
            case REGIONAL ->
                TypeConverters.read("code", given, RegionCode.class).value();
            case NATIONAL -> throw ProblemException.field("code", "wrong-value", given, "code", NATION);
        };
    }
}

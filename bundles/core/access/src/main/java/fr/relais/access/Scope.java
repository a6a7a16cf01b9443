// SPDX-License-Identifier: Apache-2.0
package fr.relais.access;

import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.util.Optional;

/** The part of the territory and of the people that a caller may see, written {@code national}, {@code region:82}, … */
public sealed interface Scope {

    /** Everything. */
    record National() implements Scope {}

    /** A region, its missions locales, and the people who live there. */
    record OfRegion(RegionCode region) implements Scope {}

    /** A mission locale and the people entrusted to it. */
    record OfMissionLocale(MissionLocaleId missionLocale) implements Scope {}

    /** A Pôle emploi site and the people whom it follows. */
    record OfSite(SafirCode site) implements Scope {}

    /** The information system of a partner: what it is told and what it sends; sees no person by itself. */
    record OfPartner(ExchangePartner partner) implements Scope {}

    /** A partner structure; sees no person by itself. */
    record OfStructure(String name) implements Scope {}

    /**
     * Reads a scope from a JAAS role name; empty if the name isn't that of a scope.
     *
     * @throws IllegalArgumentException if it looks like one but its code is malformed
     */
    static Optional<Scope> parse(String name) {
        if (name.equals("national")) {
            return Optional.of(new National());
        }
        int colon = name.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String code = name.substring(colon + 1);
        return Optional.ofNullable(
                switch (name.substring(0, colon)) {
                    case "region" -> new OfRegion(new RegionCode(code));
                    case "ml" -> new OfMissionLocale(new MissionLocaleId(code));
                    case "site" -> new OfSite(new SafirCode(code));
                    case "partner" -> new OfPartner(partner(code));
                    case "structure" -> new OfStructure(code);
                    default -> null;
                });
    }

    private static ExchangePartner partner(String code) {
        return switch (code) {
            case "gide" -> ExchangePartner.GIDE;
            case "dude" -> ExchangePartner.DUDE;
            case "parcours-3" -> ExchangePartner.PARCOURS_3;
            default -> throw new IllegalArgumentException("not a partner (gide, dude, parcours-3): " + code);
        };
    }
}

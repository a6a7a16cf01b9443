// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what with a file (R-D1). Of later facts, each partner tells its own: the mission locale what it lives with the young person
 * (R-L2, R-L3, R-L7, flow F8), the site what Pôle emploi knows and decides (flow F4, R-L10); which is whose, each kind of fact says.
 * Administrators and partner systems, which carry both, tell all.
 */
final class AccessRules {

    /** Who may see a person's file at all, within their scope. */
    static final Role[] NOMINATIVE = {Role.ADMINISTRATOR, Role.ADVISER, Role.AGENT, Role.PARTNER};

    /** Who may load files of people. */
    static final Role[] LOADING = {Role.ADMINISTRATOR, Role.PARTNER};

    /** Who may affect. */
    static final Role[] AFFECTING = {Role.ADMINISTRATOR, Role.AGENT, Role.PARTNER};

    private AccessRules() {}

    /** @throws ForbiddenException unless one of the caller's roles tells such facts */
    static void mayTell(Caller caller, ToldFact fact) {
        if (caller.is(LOADING)) {
            return;
        }
        caller.require(Stream.concat(tellers(fact).stream(), Stream.of(LOADING)).toArray(Role[]::new));
    }

    /** Whether the caller, allowed to tell such a fact, tells it of this file: an adviser of its mission locale, an agent of its site. */
    static boolean ownFile(Caller caller, ToldFact fact, MissionLocaleId missionLocale, SafirCode site) {
        if (caller.national() || caller.is(LOADING)) {
            return true;
        }
        Set<Role> tellers = tellers(fact);
        return tellers.contains(Role.ADVISER)
                        && caller.is(Role.ADVISER)
                        && caller.scopes().contains(new Scope.OfMissionLocale(missionLocale))
                || tellers.contains(Role.AGENT)
                        && caller.is(Role.AGENT)
                        && caller.scopes().contains(new Scope.OfSite(site));
    }

    /** Whether the caller may affect in the name of a site: an agent only of its own. */
    static boolean actsFor(Caller caller, SafirCode site) {
        return caller.national() || caller.is(LOADING) || caller.scopes().contains(new Scope.OfSite(site));
    }

    /** The same user without a limit of scope, for what the platform must look at and doesn't show. */
    static Caller everywhere(Caller caller) {
        return new Caller(caller.user(), Set.of(Role.ADMINISTRATOR), Set.of(new Scope.National()));
    }

    /**
     * I-X16: whether somebody ever lived in a region of the caller's or was entrusted to a mission locale of it, by whatever was told and
     * whatever became of that since.
     */
    static boolean wasWithin(Caller caller, YoungPerson person, TerritoryMap map) {
        return person.facts().stream().map(RecordedFact::fact).anyMatch(fact -> {
            if (fact instanceof Fact.Moved moved) {
                return within(caller, map.regionOf(moved.to()));
            }
            return fact instanceof Fact.Affected affected
                    && (caller.scopes().contains(new Scope.OfMissionLocale(affected.missionLocale()))
                            || within(
                                    caller,
                                    Optional.ofNullable(map.missionsLocales().get(affected.missionLocale()))
                                            .map(MissionLocale::region)));
        });
    }

    private static boolean within(Caller caller, Optional<RegionCode> region) {
        return region.map(Scope.OfRegion::new).filter(caller.scopes()::contains).isPresent();
    }

    private static Set<Role> tellers(ToldFact fact) {
        return fact.type().tellers(fact.values()).stream()
                .map(partner -> partner == Partner.MISSION_LOCALE ? Role.ADVISER : Role.AGENT)
                .collect(Collectors.toSet());
    }
}

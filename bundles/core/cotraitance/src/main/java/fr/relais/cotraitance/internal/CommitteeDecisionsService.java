// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.CommitteeDecisions;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the decisions of committees (I-E6). */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.CommitteeDecisions")
public final class CommitteeDecisionsService implements CommitteeDecisions {

    private static final Role[] RECORDING = {Role.ADMINISTRATOR, Role.AGENT, Role.ADVISER};

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;

    /** Made by the component runtime. */
    @Activate
    public CommitteeDecisionsService(
            @Reference PersonFileRepository files, @Reference TerritoryProvider territoryProvider) {
        this.files = files;
        this.territoryProvider = territoryProvider;
    }

    @Override
    public void decide(Caller caller, CommitteeDecision decision) {
        caller.require(RECORDING);
        TerritoryMap map = territoryProvider.current();
        MissionLocale missionLocale = map.missionsLocales().get(decision.missionLocale());
        if (missionLocale == null || !VisiblePlaces.of(caller, map).missionLocale(missionLocale.id())) {
            throw CotraitanceMessages.refused(
                    "R-T2", "mission-locale.unknown", decision.missionLocale().value());
        }
        check(decision);
        boolean ofTheCommittee = caller.national()
                || decision.committee() == Level.REGIONAL
                        && caller.scopes().contains(new Scope.OfRegion(missionLocale.region()));
        if (!ofTheCommittee) {
            throw new ForbiddenException(caller.user(), Role.ADMINISTRATOR);
        }
        files.inTransaction(work -> {
            work.recordDecision(decision, caller.user());
            work.audit(new AuditEntry(
                    caller,
                    "committee.decide",
                    "mission-locale " + decision.missionLocale() + " year " + decision.year()));
            return null;
        });
    }

    @Override
    public List<CommitteeDecision> of(Caller caller, int year) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        VisiblePlaces reach = VisiblePlaces.of(caller, map);
        List<MissionLocaleId> within = map.missionsLocales().keySet().stream()
                .filter(reach::missionLocale)
                .toList();
        return files.inTransaction(work -> work.committeeDecisions(within, year));
    }

    /** I-E6: of whom, what was found, and how far it goes; volumes are the region's and the nation's to update (R-O3). */
    private static void check(CommitteeDecision decision) {
        if (decision.committee() == Level.LOCAL) {
            throw CotraitanceMessages.refused("I-E6", "committee.local");
        }
        if (decision.finding().isBlank()) {
            throw CotraitanceMessages.refused("I-E6", "committee.finding");
        }
        if (decision.decidedOn().getYear() != decision.year()) {
            throw CotraitanceMessages.refused(
                    "I-E6", "committee.year", String.valueOf(decision.year()), decision.decidedOn());
        }
        if (decision.places().isEmpty() && decision.until().isEmpty()) {
            throw CotraitanceMessages.refused("I-E6", "committee.limit");
        }
        if (decision.places().orElse(1) < 1) {
            throw CotraitanceMessages.refused(
                    "I-E6", "committee.places", decision.places().orElse(1));
        }
        decision.until().filter(decision.decidedOn()::isAfter).ifPresent(until -> {
            throw CotraitanceMessages.refused("I-E6", "committee.until", until, decision.decidedOn());
        });
    }
}

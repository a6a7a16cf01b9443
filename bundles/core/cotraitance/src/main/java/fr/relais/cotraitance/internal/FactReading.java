// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.IncomingFact;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.territory.Commune;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Makes a fact of what was told about a file, or refuses what can't be. What is merely late or early is no reason to refuse (R-X1): the
 * lifecycle reads facts in the order of their days.
 */
final class FactReading {

    private final TerritoryMap map;
    private final FileOnDesk file;
    private final MissionLocaleId missionLocale;
    private final Whose whose;
    private final boolean unheardAlerts;

    /** To which co-traitance a fact belongs; asked only for facts that belong to one. */
    @FunctionalInterface
    interface Whose {
        /** @throws RefusedException if there is none to which it could */
        Fact.Affected affectationFor(IncomingFact fact);
    }

    /**
     * @param missionLocale the mission locale that the telling is about; null where only facts of the person can come
     * @param unheardAlerts whether an alert may be settled of which we haven't heard, its day being told (I-L20): in a flow, not here
     */
    FactReading(TerritoryMap map, FileOnDesk file, MissionLocaleId missionLocale, Whose whose, boolean unheardAlerts) {
        this.map = map;
        this.file = file;
        this.missionLocale = missionLocale;
        this.whose = whose;
        this.unheardAlerts = unheardAlerts;
    }

    /** The fact. @throws RefusedException if it can't be */
    Fact read(IncomingFact told) {
        notBeforeBirth(told);
        if (told instanceof IncomingFact.RegistrationChanged change) {
            return new Fact.RegistrationChanged(change.on(), change.to());
        }
        if (told instanceof IncomingFact.CivisEntered entry) {
            return new Fact.CivisEntered(entry.on());
        }
        if (told instanceof IncomingFact.CivisLeft exit) {
            return new Fact.CivisLeft(exit.on());
        }
        if (told instanceof IncomingFact.Moved move) {
            return new Fact.Moved(move.on(), inhabitable(move.to(), move.on(), map));
        }
        if (told instanceof IncomingFact.Interviewed interview) {
            return new Fact.Interviewed(interview.on(), knownMissionLocale(), interview.kind());
        }
        if (told instanceof IncomingFact.Excused excused) {
            return excused(excused);
        }
        if (told instanceof IncomingFact.ExcuseEnded ended) {
            return new Fact.ExcuseEnded(ended.on(), knownMissionLocale());
        }
        return ofCotraitance(told);
    }

    /** R-L11, I-L29. */
    private Fact excused(IncomingFact.Excused told) {
        if (told.until().isBefore(told.on())) {
            throw Sayings.refused("R-L11", "excuse.backwards", told.on(), told.until());
        }
        return new Fact.Excused(told.on(), knownMissionLocale(), told.excuse(), told.until());
    }

    /** R-T1, R-T2: somebody lives in a commune that exists, in Paris, Lyon and Marseille in one of its arrondissements. */
    static CommuneCode inhabitable(CommuneCode code, LocalDate on, TerritoryMap map) {
        Commune commune = map.communes().get(code);
        if (commune == null || !commune.validity().includes(on)) {
            throw Sayings.refused("R-T1", "commune.unknown", code.value());
        }
        if (map.dividedIntoArrondissements(code)) {
            throw Sayings.refused(
                    "R-T2",
                    "commune.divided",
                    commune.name(),
                    map.arrondissements().get(code).get(0).code().value());
        }
        return code;
    }

    private void notBeforeBirth(IncomingFact told) {
        file.birth().filter(told.on()::isBefore).ifPresent(birth -> {
            throw Sayings.refused("R-E2", "before-birth", told.on(), birth);
        });
    }

    private MissionLocaleId knownMissionLocale() {
        if (missionLocale == null || !map.missionsLocales().containsKey(missionLocale)) {
            throw Sayings.refused("R-T2", "mission-locale.unknown", String.valueOf(missionLocale));
        }
        return missionLocale;
    }

    private Fact ofCotraitance(IncomingFact told) {
        Fact.Affected affected = whose.affectationFor(told);
        if (told.on().isBefore(affected.on())) {
            throw Sayings.refused(ruleOf(told), "before-affectation", told.on(), affected.on());
        }
        CotraitanceId cotraitance = affected.cotraitance();
        if (told instanceof IncomingFact.Accepted acceptation) {
            return new Fact.Accepted(acceptation.on(), cotraitance);
        }
        if (told instanceof IncomingFact.FormerSortie sortie) {
            return new Fact.FormerSortie(sortie.on(), cotraitance);
        }
        if (told instanceof IncomingFact.Invited invitation) {
            return new Fact.Invited(invitation.on(), cotraitance);
        }
        if (told instanceof IncomingFact.BreachReported breach) {
            return new Fact.BreachReported(breach.on(), cotraitance);
        }
        return ofSupport(told, cotraitance).orElseGet(() -> ofAlert(told, cotraitance));
    }

    /** What the mission locale does, and Pôle emploi beside it. */
    private static Optional<Fact> ofSupport(IncomingFact told, CotraitanceId cotraitance) {
        if (told instanceof IncomingFact.Declined declined) {
            return Optional.of(new Fact.Declined(declined.on(), cotraitance, declined.ground()));
        }
        if (told instanceof IncomingFact.AdviserNamed named) {
            return Optional.of(new Fact.AdviserNamed(named.on(), cotraitance, named.adviser()));
        }
        if (told instanceof IncomingFact.AdviserLeft left) {
            return Optional.of(new Fact.AdviserLeft(left.on(), cotraitance));
        }
        if (told instanceof IncomingFact.ActionAgreed agreed) {
            return Optional.of(new Fact.ActionAgreed(agreed.on(), cotraitance, agreed.action()));
        }
        if (told instanceof IncomingFact.PrestationAsked asked) {
            return Optional.of(new Fact.PrestationAsked(asked.on(), cotraitance, asked.kind(), asked.name()));
        }
        return Optional.empty();
    }

    private Fact ofAlert(IncomingFact told, CotraitanceId cotraitance) {
        OpenAlerts alerts = new OpenAlerts(file, cotraitance);
        if (told instanceof IncomingFact.AlertRaised alert) {
            return raised(alert, cotraitance);
        }
        if (told instanceof IncomingFact.AlertClosed closure) {
            LocalDate raisedOn = raisedOn(closure.raisedOn(), closure.on(), alerts);
            return new Fact.AlertClosed(closure.on(), cotraitance, raisedOn, closure.by(), closure.ground());
        }
        if (told instanceof IncomingFact.AlertDecided decision) {
            LocalDate raisedOn = raisedOn(decision.raisedOn(), decision.on(), alerts);
            return new Fact.AlertDecided(decision.on(), cotraitance, raisedOn, decision.decision());
        }
        throw new IllegalArgumentException("no reading of " + told);
    }

    /** I-L26: an alert is known by its day, so that a second one of that day, for another reason, can't be told apart. */
    private Fact raised(IncomingFact.AlertRaised alert, CotraitanceId cotraitance) {
        Fact.AlertRaised fact = new Fact.AlertRaised(alert.on(), cotraitance, alert.reason());
        boolean another = file.facts(Fact.AlertRaised.class)
                .filter(other -> other.on().equals(fact.on()))
                .filter(other -> file.timeline()
                        .number(other.cotraitance())
                        .equals(file.timeline().number(cotraitance)))
                .anyMatch(other -> other.reason() != fact.reason());
        if (another) {
            throw Sayings.refused("I-L26", "alert.same-day", alert.on());
        }
        return fact;
    }

    /** R-L10: which alert is settled. */
    private LocalDate raisedOn(Optional<LocalDate> told, LocalDate on, OpenAlerts alerts) {
        if (told.isPresent()) {
            LocalDate raisedOn = told.get();
            if (on.isBefore(raisedOn)) {
                throw Sayings.refused("R-L10", "alert.settled-before", on, raisedOn);
            }
            if (!unheardAlerts && !alerts.raised().contains(raisedOn)) {
                throw Sayings.refused("R-L10", "alert.unknown", raisedOn);
            }
            return raisedOn;
        }
        SortedSet<LocalDate> open = alerts.openOn(on);
        if (open.isEmpty()) {
            throw Sayings.refused("R-L10", "alert.none-open", on);
        }
        if (open.size() > 1) {
            throw Sayings.refused("R-L10", "alert.several-open", on, open.size());
        }
        return open.first();
    }

    private static String ruleOf(IncomingFact told) {
        if (told instanceof IncomingFact.Accepted
                || told instanceof IncomingFact.Invited
                || told instanceof IncomingFact.Declined) {
            return "R-L2";
        }
        if (told instanceof IncomingFact.AdviserNamed || told instanceof IncomingFact.AdviserLeft) {
            return "R-C9";
        }
        if (told instanceof IncomingFact.ActionAgreed || told instanceof IncomingFact.PrestationAsked) {
            return "R-C10";
        }
        if (told instanceof IncomingFact.BreachReported) {
            return "R-L12";
        }
        if (told instanceof IncomingFact.AlertRaised) {
            return "R-L7";
        }
        return told instanceof IncomingFact.FormerSortie ? "R-L17" : "R-L10";
    }
}

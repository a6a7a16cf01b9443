// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactField;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactValues;
import fr.relais.partnership.lifecycle.ToldFact;
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
final class FactFactory {

    private final TerritoryMap map;
    private final PersonAggregate file;
    private final MissionLocaleId missionLocale;
    private final Whose whose;
    private final boolean unheardAlerts;

    /** To which co-traitance a fact belongs; asked only for facts that belong to one. */
    @FunctionalInterface
    interface Whose {
        /** @throws RefusedException if there is none to which it could */
        Fact.Affected affectationFor(ToldFact fact);
    }

    /**
     * @param missionLocale the mission locale that the telling is about; null where only facts of the person can come
     * @param unheardAlerts whether an alert may be settled of which we haven't heard, its day being told (I-L20): in a flow, not here
     */
    FactFactory(
            TerritoryMap map, PersonAggregate file, MissionLocaleId missionLocale, Whose whose, boolean unheardAlerts) {
        this.map = map;
        this.file = file;
        this.missionLocale = missionLocale;
        this.whose = whose;
        this.unheardAlerts = unheardAlerts;
    }

    /** The fact. @throws RefusedException if it can't be */
    Fact read(ToldFact told) {
        notBeforeBirth(told);
        notBackwards(told);
        FactType<?> type = told.type();
        Optional<CotraitanceId> cotraitance = type.ofCotraitance() ? Optional.of(cotraitance(told)) : Optional.empty();
        FactValues values = told.values();
        for (FactField<?> field : type.fields()) {
            values = completed(field, values, told, cotraitance);
        }
        Fact fact = type.fact(told.on(), cotraitance, values);
        if (fact instanceof Fact.AlertRaised raised) {
            noOtherOfThatDay(raised);
        }
        return fact;
    }

    /** What the file and the territory say of a value: that it can be, or which it is. */
    private FactValues completed(
            FactField<?> field, FactValues values, ToldFact told, Optional<CotraitanceId> cotraitance) {
        if (field == FactTypes.MET_AT) {
            return values.and(FactTypes.MET_AT, knownMissionLocale());
        }
        if (field == FactTypes.RAISED_ON) {
            OpenAlerts alerts = new OpenAlerts(file, cotraitance.orElseThrow());
            return values.and(FactTypes.RAISED_ON, raisedOn(values.find(FactTypes.RAISED_ON), told.on(), alerts));
        }
        values.find(field)
                .filter(CommuneCode.class::isInstance)
                .map(CommuneCode.class::cast)
                .ifPresent(commune -> inhabitable(commune, told.on(), map));
        return values;
    }

    /** R-L11, I-L29: what ends ends no sooner than it begins. */
    private static void notBackwards(ToldFact told) {
        told.values().find(FactTypes.UNTIL).filter(told.on()::isAfter).ifPresent(until -> {
            throw CotraitanceMessages.refused(told.type().rule(), backwards(told.type()), told.on(), until);
        });
    }

    /** The sentence about a fact that ends before it begins. */
    static String backwards(FactType<?> type) {
        return type == FactTypes.EXCUSED ? "excuse.backwards" : "fact.backwards";
    }

    /** R-T1, R-T2: somebody lives in a commune that exists, in Paris, Lyon and Marseille in one of its arrondissements. */
    static CommuneCode inhabitable(CommuneCode code, LocalDate on, TerritoryMap map) {
        Commune commune = map.communes().get(code);
        if (commune == null || !commune.validity().includes(on)) {
            throw CotraitanceMessages.refused("R-T1", "commune.unknown", code.value());
        }
        if (map.dividedIntoArrondissements(code)) {
            throw CotraitanceMessages.refused(
                    "R-T2",
                    "commune.divided",
                    commune.name(),
                    map.arrondissements().get(code).get(0).code().value());
        }
        return code;
    }

    private void notBeforeBirth(ToldFact told) {
        file.birth().filter(told.on()::isBefore).ifPresent(birth -> {
            throw CotraitanceMessages.refused("R-E2", "before-birth", told.on(), birth);
        });
    }

    private MissionLocaleId knownMissionLocale() {
        if (missionLocale == null || !map.missionsLocales().containsKey(missionLocale)) {
            throw CotraitanceMessages.refused("R-T2", "mission-locale.unknown", String.valueOf(missionLocale));
        }
        return missionLocale;
    }

    private CotraitanceId cotraitance(ToldFact told) {
        Fact.Affected affected = whose.affectationFor(told);
        if (told.on().isBefore(affected.on())) {
            throw CotraitanceMessages.refused(told.type().rule(), "before-affectation", told.on(), affected.on());
        }
        return affected.cotraitance();
    }

    /** I-L26: an alert is known by its day, so that a second one of that day, for another reason, can't be told apart. */
    private void noOtherOfThatDay(Fact.AlertRaised fact) {
        boolean another = file.facts(Fact.AlertRaised.class)
                .filter(other -> other.on().equals(fact.on()))
                .filter(other -> file.timeline()
                        .number(other.cotraitance())
                        .equals(file.timeline().number(fact.cotraitance())))
                .anyMatch(other -> other.reason() != fact.reason());
        if (another) {
            throw CotraitanceMessages.refused("I-L26", "alert.same-day", fact.on());
        }
    }

    /** R-L10: which alert is settled. */
    private LocalDate raisedOn(Optional<LocalDate> told, LocalDate on, OpenAlerts alerts) {
        if (told.isPresent()) {
            LocalDate raisedOn = told.get();
            if (on.isBefore(raisedOn)) {
                throw CotraitanceMessages.refused("R-L10", "alert.settled-before", on, raisedOn);
            }
            if (!unheardAlerts && !alerts.raised().contains(raisedOn)) {
                throw CotraitanceMessages.refused("R-L10", "alert.unknown", raisedOn);
            }
            return raisedOn;
        }
        SortedSet<LocalDate> open = alerts.openOn(on);
        if (open.isEmpty()) {
            throw CotraitanceMessages.refused("R-L10", "alert.none-open", on);
        }
        if (open.size() > 1) {
            throw CotraitanceMessages.refused("R-L10", "alert.several-open", on, open.size());
        }
        return open.first();
    }
}

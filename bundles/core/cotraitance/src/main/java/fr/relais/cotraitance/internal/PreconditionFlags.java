// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.partnership.eligibility.Eligibility;
import fr.relais.partnership.eligibility.EligibilityInput;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.PersonHistory;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** I-X3: what R-E1 to R-E6 have against an affectation that was decided elsewhere. It is applied all the same. */
record PreconditionFlags(ProcessingContext basis, CapacityCounter places, Instant now) {

    List<PreconditionFlag> of(PersonAggregate file, FlowRecord told, CotraitanceId number, String sender) {
        MissionLocaleId missionLocale = told.missionLocale().orElseThrow();
        LocalDate on = told.on().orElseThrow();
        PersonHistory history = file.timeline().history();
        Optional<CommuneCode> commune = history.residenceOn(on);
        EligibilityInput candidacy = new EligibilityInput(
                on,
                missionLocale,
                history.birth(),
                history.registrationOn(on),
                file.person().profile().positionedAcc(),
                file.person().profile().otherSupport(),
                history.inCivisOn(on),
                file.timeline().tracks().values().stream()
                        .filter(track -> AffectationDecider.runs(track, on))
                        .map(CotraitanceTimeline::id)
                        .findFirst(),
                commune,
                commune.map(code -> basis.map().zones().competent(code, on)).orElseGet(TreeSet::new),
                basis.agreements().localConvention(missionLocale, on),
                places.allowance(missionLocale, on, basis.frame().parameters()),
                List.of());
        return Eligibility.refusals(candidacy, basis.frame().parameters()).stream()
                .map(refusal -> new PreconditionFlag(
                        0, file.id(), number, missionLocale, refusal.rule(), refusal.message(), sender, now))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.partnership.eligibility.Eligibility;
import fr.relais.partnership.eligibility.EligibilityInput;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.parameters.NoParameterException;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What would refuse an affectation of a case on its day (R-E1 to R-E6). */
final class PreconditionPreview {

    private final Agreements agreements;
    private final RemainingCapacity rooms;

    PreconditionPreview(Agreements agreements, RemainingCapacity rooms) {
        this.agreements = agreements;
        this.rooms = rooms;
    }

    /** Those of the competent mission locale that has the fewest; none if one of them may take the person. */
    List<Refusal> of(DecisionInput any) {
        return any.competent().stream()
                .map(missionLocale -> at(missionLocale, any))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> nowhere(any));
    }

    private List<Refusal> at(MissionLocale missionLocale, DecisionInput any) {
        Allowance allowance = rooms.of(missionLocale.id(), any.day());
        return refusals(
                any,
                missionLocale.id(),
                agreements.localConvention(missionLocale.id(), any.day()),
                allowance,
                allowance.next(any.day()) == Allowance.Next.REFUSED
                        ? rooms.near(missionLocale.id(), any.day())
                        : List.of());
    }

    /** Where nobody is competent, R-E4 says so; no mission locale's own preconditions are to be added. */
    private List<Refusal> nowhere(DecisionInput any) {
        MissionLocaleId nobody = new MissionLocaleId(any.candidate().commune().value() + "S00");
        return refusals(any, nobody, Convention.Force.FULL, Allowance.of(new Capacity(1, 0, 0, 0)), List.of());
    }

    private List<Refusal> refusals(
            DecisionInput any,
            MissionLocaleId missionLocale,
            Convention.Force convention,
            Allowance allowance,
            List<CapacityStatus> neighbours) {
        EligibilityInput candidacy = new EligibilityInput(
                any.day(),
                missionLocale,
                any.birth(),
                any.registration(),
                any.positionedAcc(),
                any.otherSupport(),
                any.inCivis(),
                any.running(),
                Optional.of(any.candidate().commune()),
                any.competentIds(),
                convention,
                allowance,
                neighbours);
        try {
            return Eligibility.refusals(candidacy, agreements.parameters());
        } catch (NoParameterException e) {
            return List.of(OrientationMessages.noParameter(e));
        }
    }
}

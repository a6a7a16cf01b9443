// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.AdviserAssignment;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a co-traitance is carried on, seen on a day.
 *
 * @param adviser who is the adviser on that day (R-C9)
 * @param advisers who was when, by day
 * @param interviewDueBy the last day on which the next interview is in time (R-L11); empty where none is due
 * @param convocationsStopped whether Pôle emploi's automatic convocations are stopped on that day (R-C10)
 * @param matters what is to be seen to on that day
 * @param prestations the prestations of Pôle emploi that were asked for by that day
 * @param approvedForSiae the days on which the mission locale prescribed an SIAE: Pôle emploi's approval goes with it (R-C10, AC 6.4)
 */
public record Support(
        Optional<AdviserId> adviser,
        List<AdviserAssignment> advisers,
        Optional<LocalDate> interviewDueBy,
        boolean convocationsStopped,
        List<WorkItem> matters,
        List<Prestation> prestations,
        List<LocalDate> approvedForSiae) {

    /** Copies its lists. */
    public Support {
        advisers = List.copyOf(advisers);
        matters = List.copyOf(matters);
        prestations = List.copyOf(prestations);
        approvedForSiae = List.copyOf(approvedForSiae);
    }

    /** A prestation that was asked for. @param refusedBy the rule that says no; empty where it is open */
    public record Prestation(LocalDate on, PrestationKind kind, String name, Optional<RuleId> refusedBy) {}
}

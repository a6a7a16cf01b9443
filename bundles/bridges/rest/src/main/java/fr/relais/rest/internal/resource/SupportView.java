// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.Support;
import fr.relais.partnership.lifecycle.AdviserAssignment;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a co-traitance is carried on, on a day.
 *
 * @param adviser absent where nobody is (R-C9)
 * @param interviewDueBy absent where no interview is due (R-L11)
 * @param approvedForSiae the days of prescriptions to an SIAE, which carry Pôle emploi's approval (R-C10)
 */
public record SupportView(
        Optional<AdviserId> adviser,
        List<TenureView> advisers,
        Optional<LocalDate> interviewDueBy,
        boolean convocationsStopped,
        List<OpenView> matters,
        List<PrestationView> prestations,
        List<LocalDate> approvedForSiae) {

    /** R-C9. @param to its last day; absent while it goes on */
    public record TenureView(AdviserId adviser, LocalDate from, Optional<LocalDate> to) {
        static TenureView of(AdviserAssignment tenure) {
            return new TenureView(tenure.adviser(), tenure.from(), tenure.to());
        }
    }

    /** What is to be seen to. @param age in days */
    public record OpenView(WorkItem.Kind kind, RuleId rule, LocalDate from, int age) {}

    /** R-C10. @param refusedBy absent where it is open */
    public record PrestationView(
            LocalDate on, PrestationKind kind, String name, boolean open, Optional<RuleId> refusedBy) {}

    static SupportView of(Support support, LocalDate asOf) {
        return new SupportView(
                support.adviser(),
                support.advisers().stream().map(TenureView::of).toList(),
                support.interviewDueBy(),
                support.convocationsStopped(),
                support.matters().stream()
                        .map(matter ->
                                new OpenView(matter.kind(), matter.kind().rule(), matter.from(), matter.age(asOf)))
                        .toList(),
                support.prestations().stream()
                        .map(asked -> new PrestationView(
                                asked.on(),
                                asked.kind(),
                                asked.name(),
                                asked.refusedBy().isEmpty(),
                                asked.refusedBy()))
                        .toList(),
                support.approvedForSiae());
    }
}

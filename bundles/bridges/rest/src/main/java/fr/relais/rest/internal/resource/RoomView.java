// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where there is room on a day (I-E6, W8): the missions locales asked about, and their neighbours. */
public record RoomView(LocalDate on, List<StandingView> missionsLocales, List<StandingView> neighbours) {

    /**
     * One of them, with both figures of I-O6.
     *
     * @param left objective − counted − awaiting
     * @param threshold in percent (R-O4); absent where none is set for the year
     * @param ceiling the entries that don't pass the threshold
     * @param next what one more affectation on that day would be
     */
    public record StandingView(
            MissionLocaleId missionLocale,
            String name,
            int objective,
            int counted,
            int inCivis,
            int totalInCotraitance,
            int awaiting,
            int left,
            Optional<Integer> threshold,
            int ceiling,
            List<CommitteeDecisionView> committeeDecisions,
            Allowance.Next next) {
        static StandingView of(CapacityStatus one) {
            return new StandingView(
                    one.missionLocale(),
                    one.name(),
                    one.room().objective(),
                    one.room().counted(),
                    one.room().inCivis(),
                    one.room().totalInCotraitance(),
                    one.room().awaiting(),
                    one.room().left(),
                    one.allowance().threshold().stream().boxed().findFirst(),
                    one.allowance().ceiling(),
                    one.allowance().decisions().stream()
                            .map(CommitteeDecisionView::of)
                            .toList(),
                    one.next());
        }
    }

    /** What lets it go past its threshold. @param places, until absent where there is no such limit */
    public record CommitteeDecisionView(
            Level committee, LocalDate decidedOn, Optional<Integer> places, Optional<LocalDate> until) {
        static CommitteeDecisionView of(CommitteeDecision decision) {
            return new CommitteeDecisionView(
                    decision.committee(),
                    decision.decidedOn(),
                    decision.places().stream().boxed().findFirst(),
                    decision.until());
        }
    }

    static RoomView of(NearbyCapacity room) {
        return new RoomView(
                room.on(),
                room.missionsLocales().stream().map(StandingView::of).toList(),
                room.neighbours().stream().map(StandingView::of).toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.flow.Correction;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.partnership.lifecycle.Deadline;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.partnership.lifecycle.State;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A co-traitance as it stands on a day.
 *
 * @param state in support only
 * @param deadline what will end it by itself if no further fact comes
 * @param provisional affected before the convention was signed (I-E4)
 * @param room after an affectation, how the mission locale and its neighbours stand; absent otherwise
 */
public record CotraitanceView(
        CotraitanceId id,
        YoungPersonId youngPerson,
        MissionLocaleId missionLocale,
        LocalDate asOf,
        Phase phase,
        Optional<State> state,
        StepsView steps,
        Optional<EndView> exit,
        Optional<CancellationView> cancellation,
        int openAlerts,
        Counting counting,
        Optional<EndView> deadline,
        boolean provisional,
        SupportView support,
        List<FactView> facts,
        List<CorrectionView> corrections,
        List<FlagView> flags,
        Optional<RoomView> room) {

    /** What partners were told and late facts disproved. @param is absent where it was taken back */
    public record CorrectionView(
            Flow flow,
            RuleId rule,
            LocalDate was,
            Optional<String> wasDetail,
            Optional<LocalDate> is,
            Optional<String> isDetail,
            LocalDate toldOn,
            Optional<FactView> because) {
        static CorrectionView of(Correction correction) {
            return new CorrectionView(
                    correction.was().key().flow(),
                    correction.was().rule(),
                    correction.was().on(),
                    correction.was().detail(),
                    correction.is().map(Statement::on),
                    correction.is().flatMap(Statement::detail),
                    correction.toldOn(),
                    correction.because().map(FactView::of));
        }
    }

    /** R-L1 to R-L3. */
    public record StepsView(
            LocalDate affectation, Optional<LocalDate> acceptation, Optional<LocalDate> initialisation) {}

    /** An end, its reason and its rule. */
    public record EndView(LocalDate on, Exit.Reason reason, RuleId rule) {
        static EndView of(Exit exit) {
            return new EndView(exit.on(), exit.reason(), exit.reason().rule());
        }

        static EndView of(Deadline deadline) {
            return new EndView(
                    deadline.on(), deadline.reason(), deadline.reason().rule());
        }
    }

    /** R-L4. @param earlyEnd "fin de cotraitance anticipée" at the mission locale (R-L17) */
    public record CancellationView(LocalDate on, boolean earlyEnd) {}

    /** A line of a list. */
    public record LineView(
            CotraitanceId id,
            YoungPersonId youngPerson,
            MissionLocaleId missionLocale,
            Phase phase,
            Optional<State> state,
            StepsView steps,
            Optional<EndView> deadline) {
        static LineView of(CotraitanceLine line) {
            return new LineView(
                    line.id(),
                    line.person(),
                    line.missionLocale(),
                    line.phase(),
                    line.state(),
                    new StepsView(line.affectation(), line.acceptation(), line.initialisation()),
                    line.deadline().map(EndView::of));
        }
    }

    /** I-X3: a precondition that the affectation goes against, as far as was known when a flow told it. */
    public record FlagView(RuleId rule, String message, String sender, Instant notedAt) {
        static FlagView of(PreconditionFlag flag, Locale language) {
            return new FlagView(flag.rule(), flag.message().in(language), flag.sender(), flag.notedAt());
        }
    }

    static CotraitanceView of(CotraitanceFile file, Locale language) {
        Situation situation = file.situation();
        return new CotraitanceView(
                file.id(),
                file.person(),
                file.missionLocale(),
                file.asOf(),
                situation.phase(),
                situation.state(),
                new StepsView(
                        situation.steps().affectation(),
                        situation.steps().acceptation(),
                        situation.steps().initialisation()),
                situation.exit().map(EndView::of),
                situation.cancellation().map(cancelled -> new CancellationView(cancelled.on(), cancelled.earlyEnd())),
                situation.openAlerts(),
                situation.counting(),
                file.deadline().map(EndView::of),
                file.provisional(),
                SupportView.of(file.support(), file.asOf()),
                file.facts().stream().map(FactView::of).toList(),
                file.corrections().stream().map(CorrectionView::of).toList(),
                file.flags().stream().map(flag -> FlagView.of(flag, language)).toList(),
                file.room().map(RoomView::of));
    }
}

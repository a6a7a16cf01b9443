// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.Replay;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.rest.internal.resource.DecisionView.AnswerView;
import fr.relais.rest.internal.resource.DecisionView.ChoiceView;
import fr.relais.vocabulary.DecisionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision made again with the versions that made it (R-C6), in the reader's language.
 *
 * @param kept the outcome as it was kept
 * @param outcome what follows from the answers of now; absent where a version is missing
 * @param missing the versions that can't be had any more
 */
public record ReplayView(
        DecisionId decision,
        LocalDate on,
        Replay.Result result,
        Outcome kept,
        Optional<Outcome> outcome,
        List<AgainView> answers,
        List<AgainChosenView> choices,
        List<VersionView> missing) {

    /** What one criterion answered, and what the same version answers now. @param now absent where it can't be had any more */
    public record AgainView(boolean same, AnswerView kept, Optional<AnswerView> now) {
        static AgainView of(Replay.Repeated<CriterionAnswer> again, Locale language) {
            return new AgainView(
                    again.same(),
                    AnswerView.of(again.kept(), language),
                    again.now().map(answer -> AnswerView.of(answer, language)));
        }
    }

    /** What one choice of destination answered, and what the same version answers now. @param now absent where it can't be had any more */
    public record AgainChosenView(boolean same, ChoiceView kept, Optional<ChoiceView> now) {
        static AgainChosenView of(Replay.Repeated<ChoiceAnswer> again, Locale language) {
            return new AgainChosenView(
                    again.same(),
                    ChoiceView.of(again.kept(), language),
                    again.now().map(answer -> ChoiceView.of(answer, language)));
        }
    }

    /** A version. @param digest SHA-256 of its jar, hexadecimal; empty for one of the platform's own */
    public record VersionView(String plugin, String bundle, String version, String digest) {
        static VersionView of(PluginVersionId stamp) {
            return new VersionView(stamp.pluginId(), stamp.bundle(), stamp.version(), stamp.digest());
        }
    }

    static ReplayView of(Replay replay, Locale language) {
        return new ReplayView(
                replay.decision().id().orElseThrow(),
                replay.decision().on(),
                replay.result(),
                replay.decision().outcome(),
                replay.outcome(),
                replay.answers().stream()
                        .map(again -> AgainView.of(again, language))
                        .toList(),
                replay.choices().stream()
                        .map(again -> AgainChosenView.of(again, language))
                        .toList(),
                replay.missing().stream().map(VersionView::of).toList());
    }
}

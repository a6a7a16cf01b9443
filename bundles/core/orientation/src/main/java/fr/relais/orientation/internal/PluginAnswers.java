// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.spi.StoredDecision;
import fr.relais.pluginhost.ShadowVersion;
import java.util.ArrayList;
import java.util.List;

/** What criteria and choices of destination answered about one decision. */
record PluginAnswers(List<CriterionAnswer> answers, List<ChoiceAnswer> choices) {

    /** When it was decided. */
    static PluginAnswers asDecided(StoredDecision past) {
        return new PluginAnswers(past.answers(), past.choices());
    }

    /** I-G25: what was answered then, but of that bundle what the version in force answers now, for that is what would be replaced. */
    static PluginAnswers asIfDecidedNow(StoredDecision past, PluginAnswers now, String bundle) {
        List<CriterionAnswer> answers = new ArrayList<>(OutcomeDiff.without(bundle, past.answers()));
        now.answers().stream()
                .filter(answer -> OutcomeDiff.isOf(bundle, answer))
                .forEach(answers::add);
        return new PluginAnswers(
                answers, DestinationDiff.replaced(past.choices(), bundle, DestinationDiff.of(bundle, now.choices())));
    }

    /** What that version answered. */
    PluginAnswers by(ShadowVersion trial) {
        return new PluginAnswers(
                answers.stream()
                        .filter(answer -> trial.answered(answer.plugin()))
                        .toList(),
                choices.stream()
                        .filter(answer -> trial.answered(answer.plugin()))
                        .toList());
    }
}

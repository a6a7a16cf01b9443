// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.spi.Past;
import fr.relais.pluginhost.ChoiceAnswer;
import fr.relais.pluginhost.CriterionAnswer;
import fr.relais.pluginhost.ShadowVersion;
import java.util.ArrayList;
import java.util.List;

/** What criteria and choices of destination answered about one decision. */
record Said(List<CriterionAnswer> answers, List<ChoiceAnswer> choices) {

    /** When it was decided. */
    static Said then(Past past) {
        return new Said(past.answers(), past.choices());
    }

    /** I-G25: what was answered then, but of that bundle what the version in force answers now, for that is what would be replaced. */
    static Said asIfNow(Past past, Said now, String bundle) {
        List<CriterionAnswer> answers = new ArrayList<>(Comparison.without(bundle, past.answers()));
        now.answers().stream().filter(answer -> Comparison.isOf(bundle, answer)).forEach(answers::add);
        return new Said(answers, Rerouting.inStead(past.choices(), bundle, Rerouting.of(bundle, now.choices())));
    }

    /** What that version answered. */
    Said by(ShadowVersion trial) {
        return new Said(
                answers.stream()
                        .filter(answer -> trial.answered(answer.plugin()))
                        .toList(),
                choices.stream()
                        .filter(answer -> trial.answered(answer.plugin()))
                        .toList());
    }
}

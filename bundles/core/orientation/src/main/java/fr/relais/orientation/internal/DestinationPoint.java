// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.ChoiceAnswer.Verdict;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.partnership.text.Sentences;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Preference;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.MessageRenderer;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The extension point of choices of destination (I-T2, I-T6, I-T7). */
@Component(service = ExtensionPoint.class, property = "service.ranking:Integer=10")
public final class DestinationPoint
        implements ExtensionPoint<DestinationChoice, DestinationQuestion, Preference, ChoiceAnswer> {

    /** Selects the calls of choices of destination. */
    static final String CALLS = "(" + CONTRACT + "=fr.relais.plugin.orientation.DestinationChoice)";

    private static final Sentences SENTENCES = Sentences.beside(DestinationPoint.class);

    @Override
    public Class<DestinationChoice> contract() {
        return DestinationChoice.class;
    }

    @Override
    public Text subject() {
        return SENTENCES.say("subject.choice");
    }

    @Override
    public Order order() {
        return Order.NARROWEST_FIRST;
    }

    @Override
    public Preference ask(DestinationChoice choice, DestinationQuestion question) {
        return choice.prefer(question.destinations(), new QuestionContext(question.on(), question.region()));
    }

    /** Those that were offered and no others. */
    @Override
    public boolean fits(DestinationQuestion question, Preference preference) {
        return question.missionsLocales().containsAll(preference.order());
    }

    @Override
    public ChoiceAnswer answered(PluginVersionId plugin, Preference preference, MessageRenderer messages) {
        return new ChoiceAnswer(
                plugin,
                preference.order().isEmpty() ? Verdict.NO_OPINION : Verdict.ORDERED,
                preference.order(),
                messages.render(preference.explanation()));
    }

    @Override
    public ChoiceAnswer unanswered(PluginVersionId plugin, Text why) {
        return new ChoiceAnswer(plugin, Verdict.NOT_EVALUATED, List.of(), why);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.Preference;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.MessageRenderer;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An extension point of choices, which says what fits and has another order. */
final class TestChoices
        implements ExtensionPoint<DestinationChoice, TestChoices.Question, Preference, TestChoices.ChoiceAnswer> {

    static final TestChoices POINT = new TestChoices();

    record Question(Destinations destinations, LocalDate on, RegionCode region) implements PluginQuestion {

        @Override
        public Set<MissionLocaleId> missionsLocales() {
            return destinations.offered().stream()
                    .map(Destination::missionLocale)
                    .collect(Collectors.toSet());
        }
    }

    record ChoiceAnswer(PluginVersionId plugin, Verdict verdict, List<MissionLocaleId> order, Text explanation) {

        enum Verdict {
            ORDERED,
            NO_OPINION,
            NOT_EVALUATED
        }
    }

    private record Context(LocalDate today, RegionCode region) implements OrientationContext {}

    @Override
    public Class<DestinationChoice> contract() {
        return DestinationChoice.class;
    }

    @Override
    public Text subject() {
        return new Text("Ce choix de mission locale", "This choice of mission locale");
    }

    @Override
    public Order order() {
        return Order.NARROWEST_FIRST;
    }

    @Override
    public Preference ask(DestinationChoice plugin, Question question) {
        return plugin.prefer(question.destinations(), new Context(question.on(), question.region()));
    }

    @Override
    public boolean fits(Question question, Preference preference) {
        return question.missionsLocales().containsAll(preference.order());
    }

    @Override
    public ChoiceAnswer answered(PluginVersionId plugin, Preference preference, MessageRenderer messages) {
        return new ChoiceAnswer(
                plugin,
                preference.order().isEmpty() ? ChoiceAnswer.Verdict.NO_OPINION : ChoiceAnswer.Verdict.ORDERED,
                preference.order(),
                messages.render(preference.explanation()));
    }

    @Override
    public ChoiceAnswer unanswered(PluginVersionId plugin, Text why) {
        return new ChoiceAnswer(plugin, ChoiceAnswer.Verdict.NOT_EVALUATED, List.of(), why);
    }
}

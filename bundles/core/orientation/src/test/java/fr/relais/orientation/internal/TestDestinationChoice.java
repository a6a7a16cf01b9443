// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.ChoiceAnswer.Verdict;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers what a test says, and remembers what it was shown. */
final class TestDestinationChoice implements PluginCalls<DestinationQuestion, ChoiceAnswer> {

    final List<Destinations> shown = new ArrayList<>();
    final List<ShadowVersion> trials = new ArrayList<>();
    List<ChoiceAnswer> answers = List.of();
    List<ChoiceAnswer> tried = List.of();

    static ChoiceAnswer answer(PluginVersionId stamp, Verdict verdict, MissionLocaleId... order) {
        return new ChoiceAnswer(
                stamp,
                verdict,
                List.of(order),
                new Text(verdict + " selon " + stamp.version(), verdict + " by " + stamp.version()));
    }

    @Override
    public List<List<ChoiceAnswer>> ask(List<DestinationQuestion> questions) {
        questions.forEach(question -> shown.add(question.destinations()));
        return questions.stream().map(question -> answers).toList();
    }

    @Override
    public List<List<ChoiceAnswer>> askShadow(List<DestinationQuestion> questions) {
        questions.forEach(question -> shown.add(question.destinations()));
        return questions.stream().map(question -> tried).toList();
    }

    @Override
    public List<ShadowVersion> shadowVersions() {
        return List.copyOf(trials);
    }

    @Override
    public List<List<ChoiceAnswer>> askVersions(List<DestinationQuestion> questions, Set<PluginVersionId> versions) {
        return ask(questions).stream()
                .map(all -> all.stream()
                        .filter(answer -> versions.contains(answer.plugin()))
                        .toList())
                .toList();
    }

    @Override
    public boolean anyIn(RegionCode region) {
        return !answers.isEmpty();
    }
}

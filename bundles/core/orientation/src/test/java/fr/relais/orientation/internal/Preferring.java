// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.host.ChoiceAnswer;
import fr.relais.host.ChoiceAnswer.Verdict;
import fr.relais.host.Choices;
import fr.relais.host.PluginStamp;
import fr.relais.host.Trial;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers what a test says, and remembers what it was shown. */
final class Preferring implements Choices {

    final List<Destinations> shown = new ArrayList<>();
    final List<Trial> trials = new ArrayList<>();
    List<ChoiceAnswer> answers = List.of();
    List<ChoiceAnswer> tried = List.of();

    static ChoiceAnswer answer(PluginStamp stamp, Verdict verdict, MissionLocaleId... order) {
        return new ChoiceAnswer(
                stamp,
                verdict,
                List.of(order),
                new Text(verdict + " selon " + stamp.version(), verdict + " by " + stamp.version()));
    }

    @Override
    public List<List<ChoiceAnswer>> ask(List<Question> questions) {
        questions.forEach(question -> shown.add(question.destinations()));
        return questions.stream().map(question -> answers).toList();
    }

    @Override
    public List<List<ChoiceAnswer>> tryOut(List<Question> questions) {
        questions.forEach(question -> shown.add(question.destinations()));
        return questions.stream().map(question -> tried).toList();
    }

    @Override
    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    @Override
    public List<List<ChoiceAnswer>> askVersions(List<Question> questions, Set<PluginStamp> versions) {
        return ask(questions).stream()
                .map(all -> all.stream()
                        .filter(answer -> versions.contains(answer.plugin()))
                        .toList())
                .toList();
    }

    @Override
    public boolean concern(RegionCode region) {
        return !answers.isEmpty();
    }
}

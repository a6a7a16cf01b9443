// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.host.ChoiceAnswer;
import fr.relais.host.Choices;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.List;

/** Answers what a test says, and remembers what it was shown. */
final class Preferring implements Choices {

    final List<Destinations> shown = new ArrayList<>();
    List<ChoiceAnswer> answers = List.of();

    @Override
    public List<List<ChoiceAnswer>> ask(List<Question> questions) {
        questions.forEach(question -> shown.add(question.destinations()));
        return questions.stream().map(question -> answers).toList();
    }

    @Override
    public List<List<ChoiceAnswer>> tryOut(List<Question> questions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean concern(RegionCode region) {
        return !answers.isEmpty();
    }
}

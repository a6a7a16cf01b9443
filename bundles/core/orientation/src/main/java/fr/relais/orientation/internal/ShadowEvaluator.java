// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.spi.StoredDecision;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.ShadowVersion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks plug-ins of every kind, those in force or those in shadow, about what was decided. Thread-safe. */
record ShadowEvaluator(
        PluginCalls<CriterionQuestion, CriterionAnswer> criteria,
        PluginCalls<DestinationQuestion, ChoiceAnswer> choices) {

    /** The versions that are tried now: those of a bundle with several kinds of plug-ins once. */
    List<ShadowVersion> trials() {
        Map<String, ShadowVersion> byDigest = new LinkedHashMap<>();
        Stream.concat(criteria.shadowVersions().stream(), choices.shadowVersions().stream())
                .forEach(trial -> byDigest.merge(trial.digest(), trial, (one, more) -> one.alsoIn(more.regions())));
        return List.copyOf(byDigest.values());
    }

    List<PluginAnswers> inForce(List<StoredDecision> past) {
        return said(past, criteria::ask, choices::ask);
    }

    List<PluginAnswers> inShadow(List<StoredDecision> past) {
        return said(past, criteria::askShadow, choices::askShadow);
    }

    private static List<PluginAnswers> said(
            List<StoredDecision> past,
            Function<List<CriterionQuestion>, List<List<CriterionAnswer>>> judging,
            Function<List<DestinationQuestion>, List<List<ChoiceAnswer>>> choosing) {
        List<List<CriterionAnswer>> answers =
                judging.apply(past.stream().map(StoredDecision::question).toList());
        List<DestinationQuestion> offers =
                past.stream().flatMap(each -> each.offer().stream()).toList();
        Iterator<List<ChoiceAnswer>> chosen =
                (offers.isEmpty() ? List.<List<ChoiceAnswer>>of() : choosing.apply(offers)).iterator();
        List<PluginAnswers> said = new ArrayList<>(past.size());
        for (int i = 0; i < past.size(); i++) {
            said.add(new PluginAnswers(answers.get(i), past.get(i).offer().isPresent() ? chosen.next() : List.of()));
        }
        return said;
    }
}

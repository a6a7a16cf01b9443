// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.host.Criteria;
import fr.relais.host.CriterionAnswer;
import fr.relais.host.CriterionAnswer.Verdict;
import fr.relais.host.PluginStamp;
import fr.relais.host.Trial;
import fr.relais.host.admission.Lending;
import fr.relais.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Versions of plug-ins: those in force, those on trial, those on the shelf alone. Every one is asked about everybody. */
final class Versions implements Criteria, Lending {

    final Map<PluginStamp, Function<Question, Verdict>> inForce = new LinkedHashMap<>();
    final Map<PluginStamp, Function<Question, Verdict>> tried = new LinkedHashMap<>();
    final Map<PluginStamp, Function<Question, Verdict>> onShelf = new LinkedHashMap<>();
    final List<Trial> trials = new ArrayList<>();

    /** Digests that are lent now. */
    final Set<String> lent = new TreeSet<>();

    final List<String> wasLent = new ArrayList<>();

    static CriterionAnswer answer(PluginStamp stamp, Verdict verdict) {
        return new CriterionAnswer(
                stamp,
                verdict,
                new Text(verdict + " selon " + stamp.version(), verdict + " by " + stamp.version()),
                verdict == Verdict.UNKNOWN ? Set.of("PROJECT") : Set.of());
    }

    @Override
    public List<List<CriterionAnswer>> ask(List<Question> questions) {
        return answers(questions, inForce, any -> true);
    }

    @Override
    public List<List<CriterionAnswer>> tryOut(List<Question> questions) {
        return answers(questions, tried, any -> true);
    }

    @Override
    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    @Override
    public List<List<CriterionAnswer>> askVersions(List<Question> questions, Set<PluginStamp> versions) {
        Map<PluginStamp, Function<Question, Verdict>> there = new LinkedHashMap<>(inForce);
        onShelf.forEach((stamp, function) -> {
            if (lent.contains(stamp.digest())) {
                there.put(stamp, function);
            }
        });
        return answers(questions, there, versions::contains);
    }

    private static List<List<CriterionAnswer>> answers(
            List<Question> questions,
            Map<PluginStamp, Function<Question, Verdict>> versions,
            Predicate<PluginStamp> wanted) {
        return questions.stream()
                .map(question -> versions.entrySet().stream()
                        .filter(version -> wanted.test(version.getKey()))
                        .map(version ->
                                answer(version.getKey(), version.getValue().apply(question)))
                        .toList())
                .toList();
    }

    @Override
    public Optional<Loan> lend(String digest) {
        if (onShelf.keySet().stream().noneMatch(stamp -> stamp.digest().equals(digest))) {
            return Optional.empty();
        }
        lent.add(digest);
        wasLent.add(digest);
        return Optional.of(() -> lent.remove(digest));
    }
}

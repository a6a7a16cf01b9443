// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.VersionLender;
import fr.relais.vocabulary.RegionCode;
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
final class TestVersions implements PluginCalls<CriterionQuestion, CriterionAnswer>, VersionLender {

    final Map<PluginVersionId, Function<CriterionQuestion, Verdict>> inForce = new LinkedHashMap<>();
    final Map<PluginVersionId, Function<CriterionQuestion, Verdict>> tried = new LinkedHashMap<>();
    final Map<PluginVersionId, Function<CriterionQuestion, Verdict>> onShelf = new LinkedHashMap<>();
    final List<ShadowVersion> trials = new ArrayList<>();

    /** Digests that are lent now. */
    final Set<String> lent = new TreeSet<>();

    final List<String> wasLent = new ArrayList<>();

    static CriterionAnswer answer(PluginVersionId stamp, Verdict verdict) {
        return new CriterionAnswer(
                stamp,
                verdict,
                new Text(verdict + " selon " + stamp.version(), verdict + " by " + stamp.version()),
                verdict == Verdict.UNKNOWN ? Set.of("PROJECT") : Set.of());
    }

    @Override
    public List<List<CriterionAnswer>> ask(List<CriterionQuestion> questions) {
        return answers(questions, inForce, any -> true);
    }

    @Override
    public List<List<CriterionAnswer>> askShadow(List<CriterionQuestion> questions) {
        return answers(questions, tried, any -> true);
    }

    @Override
    public boolean anyIn(RegionCode region) {
        return true;
    }

    @Override
    public List<ShadowVersion> shadowVersions() {
        return List.copyOf(trials);
    }

    @Override
    public List<List<CriterionAnswer>> askVersions(List<CriterionQuestion> questions, Set<PluginVersionId> versions) {
        Map<PluginVersionId, Function<CriterionQuestion, Verdict>> there = new LinkedHashMap<>(inForce);
        onShelf.forEach((stamp, function) -> {
            if (lent.contains(stamp.digest())) {
                there.put(stamp, function);
            }
        });
        return answers(questions, there, versions::contains);
    }

    private static List<List<CriterionAnswer>> answers(
            List<CriterionQuestion> questions,
            Map<PluginVersionId, Function<CriterionQuestion, Verdict>> versions,
            Predicate<PluginVersionId> wanted) {
        return questions.stream()
                .map(question -> versions.entrySet().stream()
                        .filter(version -> wanted.test(version.getKey()))
                        .map(version ->
                                answer(version.getKey(), version.getValue().apply(question)))
                        .toList())
                .toList();
    }

    @Override
    public Optional<Lease> lease(String digest) {
        if (onShelf.keySet().stream().noneMatch(stamp -> stamp.digest().equals(digest))) {
            return Optional.empty();
        }
        lent.add(digest);
        wasLent.add(digest);
        return Optional.of(() -> lent.remove(digest));
    }
}

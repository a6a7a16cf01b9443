// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.ShadowReport.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A decision beside what it would be with another version of a bundle in the place of the one in force (I-G25). Where none is in force,
 * criteria are added alone (R-C5).
 *
 * @param before what the criteria of that bundle answered
 * @param after what those on trial answered
 */
record OutcomeDiff(Change change, List<CriterionAnswer> before, List<CriterionAnswer> after) {

    /**
     * @param answers of all criteria in force
     * @param bundle symbolic name
     * @param tried answers of the version on trial; none where it isn't asked about this person
     */
    static OutcomeDiff of(List<CriterionAnswer> answers, String bundle, List<CriterionAnswer> tried) {
        List<CriterionAnswer> stead = new ArrayList<>(without(bundle, answers));
        stead.addAll(tried);
        return new OutcomeDiff(
                new Change(Outcome.of(answers), Outcome.of(stead)),
                answers.stream().filter(answer -> isOf(bundle, answer)).toList(),
                tried);
    }

    /** The answers that other bundles gave. */
    static List<CriterionAnswer> without(String bundle, List<CriterionAnswer> answers) {
        return answers.stream().filter(answer -> !isOf(bundle, answer)).toList();
    }

    static boolean isOf(String bundle, CriterionAnswer answer) {
        return answer.plugin().bundle().equals(bundle);
    }

    /** Whether every plug-in of either version answered. */
    boolean evaluated() {
        return Stream.concat(before.stream(), after.stream())
                .noneMatch(answer -> answer.verdict() == Verdict.NOT_EVALUATED);
    }
}

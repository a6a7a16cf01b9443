// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.orientation.CriterionAnswer.Verdict;
import java.util.Collection;

/** Outcome of an orientation (R-C6). It follows from the criteria alone; preconditions that fail stand beside it, as impediments. */
public enum Outcome {
    /** At least one criterion is met. An impediment may still refuse the affectation. */
    ORIENTED,
    /** Every criterion is not met. */
    NOT_ORIENTED,
    /** None is met, and at least one is unknown or wasn't evaluated: a broken plug-in refuses nobody. */
    TO_EXAMINE;

    /** The outcome of these answers; without any answer nothing was examined (I-C6). */
    public static Outcome of(Collection<CriterionAnswer> answers) {
        if (answers.stream().anyMatch(answer -> answer.verdict() == Verdict.MET)) {
            return ORIENTED;
        }
        boolean allNotMet = answers.stream().allMatch(answer -> answer.verdict() == Verdict.NOT_MET);
        return allNotMet && !answers.isEmpty() ? NOT_ORIENTED : TO_EXAMINE;
    }
}

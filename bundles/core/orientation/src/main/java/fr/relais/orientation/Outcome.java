// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

/** Outcome of an orientation (R-C6). */
public enum Outcome {
    /** At least one criterion is met, and no precondition fails. */
    ORIENTED,
    /** Every criterion is not met. */
    NOT_ORIENTED,
    /** None is met, and at least one is unknown or wasn't evaluated: a broken plug-in refuses nobody. */
    TO_EXAMINE
}

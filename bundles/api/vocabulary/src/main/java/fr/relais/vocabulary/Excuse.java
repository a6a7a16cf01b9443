// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Why no interview is due for a time (R-L11, AC 5.3-2). */
public enum Excuse {
    /** Formation. */
    TRAINING,

    /** Stage. */
    INTERNSHIP,

    /** Emploi temporaire; only one under the length that the agreement says is an excuse. */
    TEMPORARY_JOB,

    /** Prestation. */
    PRESTATION,

    /** Any other temporary situation that limits the young person's availability; which one isn't recorded (R-C7). */
    UNAVAILABLE
}

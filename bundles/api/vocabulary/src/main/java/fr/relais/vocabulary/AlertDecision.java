// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** What Pôle emploi decides on an alert (R-L10). */
public enum AlertDecision {
    /** Kept in co-traitance, possibly with a new direction. */
    KEPT,

    /** Exit toward another partner. */
    EXIT_OTHER_PARTNER,

    /** Exit, Pôle emploi taking the follow-up back. */
    EXIT_TAKEN_BACK
}

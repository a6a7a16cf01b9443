// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Why the mission locale raised an alert (R-L10). */
public enum AlertReason {
    /** A difficulty. */
    DIFFICULTY,

    /** An event in the support. */
    EVENT,

    /** The professional situation. */
    PROFESSIONAL_SITUATION,

    /** A breach of the obligations of the PPAE. */
    BREACH
}

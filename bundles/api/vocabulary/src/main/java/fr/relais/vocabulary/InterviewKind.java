// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** How the young person met the mission locale; any of them can be the first interview (R-L3). */
public enum InterviewKind {
    /** Entretien individuel. */
    INDIVIDUAL,

    /** Entretien ou information collective. */
    COLLECTIVE,

    /** Atelier. */
    WORKSHOP
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** The two partners of a co-traitance. */
public enum Partner {
    /** Pôle emploi. */
    POLE_EMPLOI,

    /** The mission locale. */
    MISSION_LOCALE
}

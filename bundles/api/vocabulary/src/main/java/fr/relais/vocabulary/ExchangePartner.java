// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** The information systems that exchange flows (AC 8, annex 7). */
public enum ExchangePartner {
    /** Pôle emploi's own system: registration, affectation, exit. */
    GIDE,

    /** The file of job seekers that both partners see. */
    DUDE,

    /** The missions locales' system. */
    PARCOURS_3
}

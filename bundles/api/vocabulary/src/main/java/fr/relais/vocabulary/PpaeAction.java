// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** What an action of the PPAE is about: the themes of proposals (DG annex 2), and the prescription to an SIAE (AC 6.4). */
public enum PpaeAction {
    /** Emploi. */
    EMPLOYMENT,

    /** Formation. */
    TRAINING,

    /** Projet professionnel. */
    PROJECT,

    /** Logement. */
    HOUSING,

    /** Santé; that it was spoken of, and nothing else (R-C7). */
    HEALTH,

    /** Citoyenneté. */
    CITIZENSHIP,

    /** Loisirs, sports, culture. */
    LEISURE,

    /** Prescription to a structure d'insertion par l'activité économique: it carries Pôle emploi's approval by itself (R-C10). */
    SIAE
}

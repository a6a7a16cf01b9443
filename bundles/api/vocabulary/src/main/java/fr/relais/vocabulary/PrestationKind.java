// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Pôle emploi's prestations, as a co-traitance tells them apart (R-C10, AC 5.3-1). */
public enum PrestationKind {
    /** Prestation d'accompagnement: not open to whoever is supported by a mission locale. */
    SUPPORT,

    /** Any other: open. */
    OTHER
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Level of training in the French nomenclature of 1969 (R-I6), lowest first. */
public enum TrainingLevel {
    /** Left before the last year of a first vocational diploma. */
    VI,

    /** Left in the last year before a level V diploma. */
    V_BIS,

    /** Level V (CAP, BEP) without the diploma. */
    V_WITHOUT_DIPLOMA,

    /** CAP or BEP. */
    V,

    /** Baccalauréat. */
    IV,

    /** Two years after the baccalauréat. */
    III,

    /** Three or four years after it. */
    II,

    /** Five years after it and more. */
    I
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Read by indicators only (R-I6), never by a criterion (R-C7). */
public enum Sex {
    /** Femme. */
    FEMALE,

    /** Homme. */
    MALE
}

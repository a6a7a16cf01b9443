// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

/**
 * What is taken and what is left of a mission locale's objective for a year (I-E6), with both figures of I-O6.
 *
 * @param objective the volume in force; 0 where none was agreed
 * @param counted entries counted on it (R-O6)
 * @param awaiting affectations that still await their initialisation
 * @param inCivis entries that are not counted on it, being in CIVIS
 */
public record Capacity(int objective, int counted, int awaiting, int inCivis) {

    /** objective − counted − awaiting; below zero past the objective. */
    public int left() {
        return objective - counted - awaiting;
    }

    /** I-O6: the total in co-traitance, those in CIVIS included. */
    public int totalInCotraitance() {
        return counted + inCivis;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

/**
 * What is left of a mission locale's objective for a year (I-E6).
 *
 * @param objective the volume in force; 0 where none was agreed
 * @param counted entries counted on it (R-O6)
 * @param awaiting affectations that still await their initialisation
 */
public record Room(int objective, int counted, int awaiting) {

    /** objective − counted − awaiting; below zero past the objective. */
    public int left() {
        return objective - counted - awaiting;
    }
}

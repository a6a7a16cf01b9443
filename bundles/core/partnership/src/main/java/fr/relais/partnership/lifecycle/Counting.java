// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

/** Whether a co-traitance counts on the mission locale's objective of the year of its initialisation (R-O6, I-O6). */
public enum Counting {
    /** No initialisation so far. */
    NOT_INITIALISED,
    /** Counts on the objective. */
    COUNTED,
    /** In CIVIS on the day of initialisation: in the total in co-traitance, neither counted nor financed. */
    IN_CIVIS,
    /** The person already counts once for this mission locale and year (I-O6c). */
    ALREADY_COUNTED
}

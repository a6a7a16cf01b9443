// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

/** How an orientation that led to an affectation goes on. */
enum FollowUpCourse {
    /** Initialised, counted on the objective (R-O6). */
    STARTS,
    /** In CIVIS on the day of the initialisation: in co-traitance, not counted (R-E5, R-O6). */
    KEPT_IN_CIVIS,
    /** Had left CIVIS before the affectation: counted, even if back in it before the initialisation (I-O6b). */
    HAD_LEFT_CIVIS,
    /** Struck off before the initialisation: cancelled, whether accepted or not (R-L4). */
    CANCELLED,
    /** Affected, at most accepted, and never seen: the double loss. */
    NEVER_STARTS,
    /** Asked for in spite of a precondition that fails: must be refused (R-E1, R-E2, R-E3, R-E5). */
    INELIGIBLE
}

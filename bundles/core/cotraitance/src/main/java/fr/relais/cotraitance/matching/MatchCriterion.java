// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.matching;

/** What two files of one person should have in common. */
public enum MatchCriterion {
    /** Accents, case and hyphens don't count. */
    LAST_NAME,
    /** Likewise; a first name that the other file has among several agrees. */
    FIRST_NAME,
    /** The day of birth. */
    BIRTH_DATE,
    /** Where both files know it. */
    SEX,
    /** Where both files have one. */
    ADDRESS,
    /** The Pôle emploi site that follows the person. */
    SITE
}

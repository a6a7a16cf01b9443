// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering;

/** What a region's figure may be split by (R-O2). */
public enum SplitKey {
    /** The same for each. */
    EQUAL,
    /** The inhabitants of the communes of its zone; those of a shared commune in equal parts (I-O9). */
    POPULATION,
    /** The volumes of the year before, as they were in force at its end. */
    LAST_YEAR
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

/** What the four national criteria are expected to make of a profile (R-C6). */
public enum ExpectedOutcome {
    ORIENTED,
    NOT_ORIENTED,
    TO_EXAMINE
}

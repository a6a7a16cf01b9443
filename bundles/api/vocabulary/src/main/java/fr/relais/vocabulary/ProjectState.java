// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** State of the professional project (R-C1). */
public enum ProjectState {
    /** Defined and in line with the labour market. */
    DEFINED,

    /** Absent or ill-defined. */
    ILL_DEFINED,

    /** At odds with the labour market. */
    AT_ODDS_WITH_MARKET
}

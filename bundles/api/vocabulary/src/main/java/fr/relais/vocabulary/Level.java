// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Level at which the partnership is steered. */
public enum Level {
    /** One mission locale. */
    LOCAL,

    /** One of the 26 regions. */
    REGIONAL,

    /** The nation. */
    NATIONAL
}

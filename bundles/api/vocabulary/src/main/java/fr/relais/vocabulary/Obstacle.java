// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** An obstacle that the young person declared (I-C2); never marital or family status. */
public enum Obstacle {
    /** Childcare. */
    CHILDCARE,

    /** Housing. */
    HOUSING,

    /** Mobility. */
    MOBILITY,

    /** Resources. */
    RESOURCES,

    /** A declared need for health support. */
    HEALTH_SUPPORT_NEED,

    /** Papers and rights. */
    ADMINISTRATIVE
}

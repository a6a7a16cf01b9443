// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

/** Phases of a co-traitance (AC 5.2). */
public enum Phase {
    /** Affected; not yet both accepted and initialised (I-L5). */
    ENTRY,
    /** Accepted and initialised. */
    SUPPORT,
    /** Struck off before the initialisation (R-L4). */
    CANCELLED,
    /** Ended by Pôle emploi. */
    EXITED
}

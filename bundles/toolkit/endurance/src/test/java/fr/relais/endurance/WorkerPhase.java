// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

/** What a worker is doing. */
enum WorkerPhase {
    /** Starting, or between two others. */
    BETWEEN,
    /** Loading people; orphans are applied with them. */
    PEOPLE,
    /** A partner is sending a file: the inbox doesn't know of it yet. */
    RECEPTION,
    /** The records of a file are taken, sent or gone on with. */
    IMPORT,
    /** The daily clock. */
    CLOCK,
    /** A day is closed, its files are written and acknowledged. */
    OUTBOX
}

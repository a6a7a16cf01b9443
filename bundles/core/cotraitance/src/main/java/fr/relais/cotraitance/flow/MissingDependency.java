// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

/** What an orphan waits for. */
public enum MissingDependency {
    /** The person, who has no file that is open to the sender. */
    PERSON,

    /** The affectation that it names. */
    AFFECTATION,

    /** The record that it corrects or withdraws. */
    RECORD
}

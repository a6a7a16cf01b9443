// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

/** What became of a record. */
public enum RecordState {
    /** What it says is kept, and was news. */
    APPLIED,

    /** What it says is kept, and was known already from somebody else. */
    UNCHANGED,

    /** It can't be, by a rule or because it can't be read; kept as it came, to be corrected and replayed. */
    REJECTED,

    /** It is about a person, an affectation or a record that isn't known yet: applied as soon as that arrives. */
    ORPHAN,

    /** It wasn't applied before its sender corrected or withdrew it, and never will be. */
    REPLACED
}

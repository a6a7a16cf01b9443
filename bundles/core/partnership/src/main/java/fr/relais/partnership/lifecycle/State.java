// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

/** State of a file in support, derived and never set by hand. */
public enum State {
    /** R-L8. */
    ACTIVE,
    /** R-L7. */
    ALERT,
    /** R-L6; before R-L7 where both hold (I-L9). */
    SUSPENDED
}

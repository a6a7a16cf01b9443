// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** What the adviser's check with the young person found (R-E5): whether somebody else supports him or her already. */
public enum OtherSupport {
    /** Nobody does; merely being known to the mission locale is no support. */
    NONE,

    /** The mission locale does already, outside CIVIS. */
    MISSION_LOCALE,

    /** A third party does. */
    THIRD_PARTY
}

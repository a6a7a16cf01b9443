// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

/** Registration as a job seeker (inscription). */
public enum Registration {
    /** Inscrit. */
    REGISTERED,

    /** Cessation d'inscription. */
    CEASED,

    /** Radié. */
    STRUCK_OFF
}

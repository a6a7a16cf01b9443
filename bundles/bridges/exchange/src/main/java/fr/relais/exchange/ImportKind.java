// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

/** What a file holds; its name in paths and commands. */
public enum ImportKind {
    /** R-T1, with the objectives of the years in its columns (R-O1). */
    REGIONS("regions"),
    /** R-T1. */
    DEPARTEMENTS("departements"),
    /** R-T1. */
    COMMUNES("communes"),
    /** R-T2. */
    MISSIONS_LOCALES("missions-locales"),
    /** R-T2. */
    MISSION_LOCALE_ZONES("mission-locale-zones"),
    /** R-T3. */
    POLE_EMPLOI_SITES("pole-emploi-sites"),
    /** Occupations. */
    ROME("rome"),
    /** R-T4. */
    COMMUNE_ZONE_EMPLOI("commune-zone-emploi"),
    /** R-O1, R-O2. */
    OBJECTIVES("objectives"),
    /** R-O7. */
    CONVENTIONS("conventions"),
    /** R-K3. */
    PARAMETERS("parameters"),
    /** Young people. */
    PEOPLE("people"),
    /** Decisions to take. */
    ORIENTATIONS("orientations"),
    /** R-L1. */
    AFFECTATIONS("affectations"),
    /** Later facts. */
    FACTS("facts"),
    /** Values of attributes that regions declared (R-C5). */
    PERSON_ATTRIBUTES("person-attributes");

    private final String path;

    ImportKind(String path) {
        this.path = path;
    }

    /** The name in paths and commands. */
    public String path() {
        return path;
    }
}

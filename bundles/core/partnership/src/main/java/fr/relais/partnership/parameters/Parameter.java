// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.parameters;

/** The parameters of the national rules: what they are called where values are kept, and their unit. */
public enum Parameter {
    /** R-E2: youngest age, in years. */
    MINIMUM_AGE("minimum-age-years"),
    /** R-E2, R-L14: the birthday on which support ends, in years. */
    LIMIT_AGE("limit-age-years"),
    /** R-L14: longest support after an affectation in the last year before the limit age, in months. */
    LAST_YEAR_SUPPORT("last-year-support-months"),
    /** R-L13: uninterrupted cessation or striking off that ends a co-traitance, in months. */
    UNREGISTERED_BEFORE_EXIT("unregistered-before-exit-months"),
    /** I-O6c: how often one person counts for one mission locale in one calendar year. */
    COUNTS_PER_YEAR("counts-per-person-and-year"),
    /** R-L11: longest time between two interviews, in months. */
    INTERVIEW_INTERVAL("interview-interval-months"),
    /** R-L11: from how many months on a temporary job is no excuse. */
    TEMPORARY_JOB_LIMIT("temporary-job-limit-months"),
    /** R-O4: how far entries may pass an objective, in percent; set for each year, see {@link Parameters#forYear}. */
    OVERRUN_THRESHOLD("overrun-threshold-percent"),
    /** R-O5: how far from its objective a year may be headed without an inadequacy alert, in percent of it. */
    INADEQUACY_BAND("inadequacy-band-percent"),
    /** R-O2: the day before which local volumes are communicated, month × 100 + day: 331 is 31 March. */
    VOLUMES_KNOWN_BY("volumes-known-by-month-day"),
    /** R-O5: what part of a year's entries January brings, beside the other months' (I-O10). */
    WEIGHT_OF_JANUARY("weight-of-january"),
    /** R-O5: what part of a year's entries February brings. */
    WEIGHT_OF_FEBRUARY("weight-of-february"),
    /** R-O5: what part of a year's entries March brings. */
    WEIGHT_OF_MARCH("weight-of-march"),
    /** R-O5: what part of a year's entries April brings. */
    WEIGHT_OF_APRIL("weight-of-april"),
    /** R-O5: what part of a year's entries May brings. */
    WEIGHT_OF_MAY("weight-of-may"),
    /** R-O5: what part of a year's entries June brings. */
    WEIGHT_OF_JUNE("weight-of-june"),
    /** R-O5: what part of a year's entries July brings. */
    WEIGHT_OF_JULY("weight-of-july"),
    /** R-O5: what part of a year's entries August brings. */
    WEIGHT_OF_AUGUST("weight-of-august"),
    /** R-O5: what part of a year's entries September brings. */
    WEIGHT_OF_SEPTEMBER("weight-of-september"),
    /** R-O5: what part of a year's entries October brings. */
    WEIGHT_OF_OCTOBER("weight-of-october"),
    /** R-O5: what part of a year's entries November brings. */
    WEIGHT_OF_NOVEMBER("weight-of-november"),
    /** R-O5: what part of a year's entries December brings. */
    WEIGHT_OF_DECEMBER("weight-of-december");

    private final String key;

    Parameter(String key) {
        this.key = key;
    }

    /** The name under which its values are kept and imported. */
    public String key() {
        return key;
    }
}

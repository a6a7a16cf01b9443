// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

/** Names of the attributes of a {@link CandidateProfile}, to say which one was missing. */
public enum Attribute {
    /** See {@link CandidateProfile#project()}. */
    PROJECT,
    /** See {@link CandidateProfile#obstacles()}. */
    OBSTACLES,
    /** See {@link CandidateProfile#bearings()}. */
    BEARINGS,
    /** See {@link CandidateProfile#network()}. */
    NETWORK,
    /** See {@link CandidateProfile#discouraged()}. */
    DISCOURAGED,
    /** See {@link CandidateProfile#trainingLevel()}. */
    TRAINING_LEVEL,
    /** See {@link CandidateProfile#projectLevel()}. */
    PROJECT_LEVEL,
    /** See {@link CandidateProfile#leftSchoolOn()}. */
    LEFT_SCHOOL_ON,
    /** See {@link CandidateProfile#registeredSince()}. */
    REGISTERED_SINCE
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.TrainingLevel;

/**
 * The attributes of a {@link CandidateProfile} that may be unknown, with the values that each may have. Those that a region declared for
 * itself have an {@link AttributeKey} instead.
 */
public enum Attribute {
    /** See {@link CandidateProfile#project()}. */
    PROJECT(AttributeType.oneOf(ProjectState.class)),
    /** See {@link CandidateProfile#obstacles()}. */
    OBSTACLES(AttributeType.setOf(Obstacle.class)),
    /** See {@link CandidateProfile#bearings()}. */
    BEARINGS(AttributeType.yesOrNo()),
    /** See {@link CandidateProfile#network()}. */
    NETWORK(AttributeType.yesOrNo()),
    /** See {@link CandidateProfile#discouraged()}. */
    DISCOURAGED(AttributeType.yesOrNo()),
    /** See {@link CandidateProfile#trainingLevel()}. */
    TRAINING_LEVEL(AttributeType.oneOf(TrainingLevel.class)),
    /** See {@link CandidateProfile#projectLevel()}. */
    PROJECT_LEVEL(AttributeType.oneOf(TrainingLevel.class)),
    /** See {@link CandidateProfile#leftSchoolOn()}. */
    LEFT_SCHOOL_ON(AttributeType.day()),
    /** See {@link CandidateProfile#registeredSince()}. */
    REGISTERED_SINCE(AttributeType.day());

    private final AttributeType<?> type;

    Attribute(AttributeType<?> type) {
        this.type = type;
    }

    /** Which values it may have. @since 1.2 */
    public AttributeType<?> type() {
        return type;
    }
}

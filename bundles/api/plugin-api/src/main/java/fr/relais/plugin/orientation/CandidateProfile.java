// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a criterion may know of a young person. It has no attribute whose use the law forbids (R-C7): no sex, no origin, no age, no
 * health data beyond a declared need for support, no family situation. Read-only; an empty value means <em>unknown</em>, never "no".
 */
@ProviderType
public interface CandidateProfile {

    /** Commune of residence (INSEE). */
    CommuneCode commune();

    /** State of the professional project (R-C1). */
    Optional<ProjectState> project();

    /** Obstacles that the person declared (R-C2, I-C2); an empty set means that the question was asked and there are none. */
    Optional<Set<Obstacle>> obstacles();

    /** Whether the person has bearings (repères) in the job search (R-C3). */
    Optional<Boolean> bearings();

    /** Whether the person has a network to find a job (R-C3). */
    Optional<Boolean> network();

    /** Whether repeated failures have discouraged the person (R-C3). */
    Optional<Boolean> discouraged();

    /** Level of training reached (R-C4). */
    Optional<TrainingLevel> trainingLevel();

    /** Level of training that the professional project asks for (R-C4). */
    Optional<TrainingLevel> projectLevel();

    /** The day on which the person left initial education. */
    Optional<LocalDate> leftSchoolOn();

    /** Since when the person has been registered as a job seeker without interruption. */
    Optional<LocalDate> registeredSince();

    /**
     * What an attribute says, by its name. Accessors of attributes that come after version 1.2 read through it.
     *
     * @since 1.2
     */
    default Optional<Object> value(Attribute attribute) {
        return Optional.empty();
    }

    /**
     * What an attribute that a region declared for itself says; unknown if it isn't declared and vetted, isn't told of the person, isn't of
     * the key's type, or isn't an attribute of a region of the criterion that asks.
     *
     * @since 1.2
     */
    default <T> Optional<T> value(AttributeKey<T> key) {
        return Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What criteria get to see of a person: no name, no age, no sex (R-C7); and so all that is kept of it with a decision. Immutable, for
 * they read it on threads of their own.
 */
public record ProfileSnapshot(
        CommuneCode commune,
        Optional<ProjectState> project,
        Optional<Set<Obstacle>> obstacles,
        Optional<Boolean> bearings,
        Optional<Boolean> network,
        Optional<Boolean> discouraged,
        Optional<TrainingLevel> trainingLevel,
        Optional<TrainingLevel> projectLevel,
        Optional<LocalDate> leftSchoolOn,
        Optional<LocalDate> registeredSince)
        implements CandidateProfile {

    /** Copies the set. */
    public ProfileSnapshot {
        obstacles = obstacles.map(Set::copyOf);
    }
}

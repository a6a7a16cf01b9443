// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.Profile;
import fr.relais.orientation.Preview;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A profile to try out; what is left out is unknown. @param on the day of the decision, today if left out */
public record NewPreview(
        Optional<LocalDate> on,
        CommuneCode commune,
        Optional<LocalDate> birthDate,
        Optional<Registration> registration,
        Optional<LocalDate> registeredSince,
        Optional<Boolean> positionedAcc,
        Optional<OtherSupport> otherSupport,
        Optional<ProjectState> project,
        Optional<Set<Obstacle>> obstacles,
        Optional<Boolean> bearings,
        Optional<Boolean> network,
        Optional<Boolean> discouraged,
        Optional<TrainingLevel> trainingLevel,
        Optional<TrainingLevel> projectLevel,
        Optional<LocalDate> leftSchoolOn) {

    /** A preview reads no site. */
    private static final SafirCode NO_SITE = new SafirCode("00000");

    Preview toPreview() {
        return new Preview(
                commune,
                birthDate,
                registration,
                registeredSince,
                new Profile(
                        NO_SITE,
                        positionedAcc,
                        otherSupport,
                        project,
                        obstacles,
                        bearings,
                        network,
                        discouraged,
                        trainingLevel,
                        projectLevel,
                        leftSchoolOn));
    }
}

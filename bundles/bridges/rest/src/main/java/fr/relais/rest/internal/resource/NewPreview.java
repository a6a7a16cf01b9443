// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.Profile;
import fr.relais.orientation.Preview;
import fr.relais.rest.internal.json.Values;
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
        LocalDate on,
        CommuneCode commune,
        LocalDate birthDate,
        Registration registration,
        LocalDate registeredSince,
        Boolean positionedAcc,
        OtherSupport otherSupport,
        ProjectState project,
        Set<Obstacle> obstacles,
        Boolean bearings,
        Boolean network,
        Boolean discouraged,
        TrainingLevel trainingLevel,
        TrainingLevel projectLevel,
        LocalDate leftSchoolOn) {

    /** A preview reads no site. */
    private static final SafirCode NO_SITE = new SafirCode("00000");

    Preview toPreview() {
        return new Preview(
                Values.given("commune", commune),
                Optional.ofNullable(birthDate),
                Optional.ofNullable(registration),
                Optional.ofNullable(registeredSince),
                new Profile(
                        NO_SITE,
                        Optional.ofNullable(positionedAcc),
                        Optional.ofNullable(otherSupport),
                        Optional.ofNullable(project),
                        Optional.ofNullable(obstacles),
                        Optional.ofNullable(bearings),
                        Optional.ofNullable(network),
                        Optional.ofNullable(discouraged),
                        Optional.ofNullable(trainingLevel),
                        Optional.ofNullable(projectLevel),
                        Optional.ofNullable(leftSchoolOn)));
    }
}

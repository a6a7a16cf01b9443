// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.Profile;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.Sex;
import fr.relais.vocabulary.TrainingLevel;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything held on one young person (R-D2). */
public record YoungPersonView(YoungPersonId id, IdentityView identity, ProfileView profile, List<FactView> facts) {

    /** Who. */
    public record IdentityView(
            PoleEmploiId poleEmploiId,
            String lastName,
            String firstName,
            LocalDate birthDate,
            Optional<Sex> sex,
            String address) {
        static IdentityView of(Identity identity) {
            return new IdentityView(
                    identity.poleEmploiId(),
                    identity.lastName(),
                    identity.firstName(),
                    identity.birthDate(),
                    identity.sex(),
                    identity.address());
        }
    }

    /** What was declared; what is absent is unknown. */
    public record ProfileView(
            SafirCode site,
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
        static ProfileView of(Profile profile) {
            return new ProfileView(
                    profile.site(),
                    profile.positionedAcc(),
                    profile.otherSupport(),
                    profile.project(),
                    profile.obstacles(),
                    profile.bearings(),
                    profile.network(),
                    profile.discouraged(),
                    profile.trainingLevel(),
                    profile.projectLevel(),
                    profile.leftSchoolOn());
        }
    }

    static YoungPersonView of(YoungPerson person) {
        return new YoungPersonView(
                person.id(),
                IdentityView.of(person.identity()),
                ProfileView.of(person.profile()),
                person.facts().stream().map(FactView::of).toList());
    }
}

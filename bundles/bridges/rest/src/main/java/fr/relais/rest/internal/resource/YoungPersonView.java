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
import java.util.Set;

/** Everything held on one young person (R-D2). */
public record YoungPersonView(YoungPersonId id, IdentityView identity, ProfileView profile, List<FactView> facts) {

    /** Who. */
    public record IdentityView(
            PoleEmploiId poleEmploiId,
            String lastName,
            String firstName,
            LocalDate birthDate,
            Sex sex,
            String address) {
        static IdentityView of(Identity identity) {
            return new IdentityView(
                    identity.poleEmploiId(),
                    identity.lastName(),
                    identity.firstName(),
                    identity.birthDate(),
                    identity.sex().orElse(null),
                    identity.address());
        }
    }

    /** What was declared; what is absent is unknown. */
    public record ProfileView(
            SafirCode site,
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
        static ProfileView of(Profile profile) {
            return new ProfileView(
                    profile.site(),
                    profile.positionedAcc().orElse(null),
                    profile.otherSupport().orElse(null),
                    profile.project().orElse(null),
                    profile.obstacles().orElse(null),
                    profile.bearings().orElse(null),
                    profile.network().orElse(null),
                    profile.discouraged().orElse(null),
                    profile.trainingLevel().orElse(null),
                    profile.projectLevel().orElse(null),
                    profile.leftSchoolOn().orElse(null));
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

// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A profile with a set that can be changed, unlike the platform's: so that it shows whether somebody would. */
final class MutationDetectingProfile implements CandidateProfile {

    private final Profile profile;
    private final Optional<Set<Obstacle>> obstacles;

    MutationDetectingProfile(Profile profile) {
        this.profile = profile;
        this.obstacles = profile.obstacles().map(HashSet::new);
    }

    boolean unchanged() {
        return obstacles.equals(profile.obstacles());
    }

    @Override
    public CommuneCode commune() {
        return profile.commune();
    }

    @Override
    public Optional<ProjectState> project() {
        return profile.project();
    }

    @Override
    public Optional<Set<Obstacle>> obstacles() {
        return obstacles;
    }

    @Override
    public Optional<Boolean> bearings() {
        return profile.bearings();
    }

    @Override
    public Optional<Boolean> network() {
        return profile.network();
    }

    @Override
    public Optional<Boolean> discouraged() {
        return profile.discouraged();
    }

    @Override
    public Optional<TrainingLevel> trainingLevel() {
        return profile.trainingLevel();
    }

    @Override
    public Optional<TrainingLevel> projectLevel() {
        return profile.projectLevel();
    }

    @Override
    public Optional<LocalDate> leftSchoolOn() {
        return profile.leftSchoolOn();
    }

    @Override
    public Optional<LocalDate> registeredSince() {
        return profile.registeredSince();
    }

    @Override
    public Optional<Object> value(Attribute attribute) {
        return attribute == Attribute.OBSTACLES ? obstacles.map(set -> (Object) set) : profile.value(attribute);
    }

    @Override
    public <T> Optional<T> value(AttributeKey<T> key) {
        return profile.value(key);
    }

    @Override
    public String toString() {
        return profile.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What criteria get to see of a person: no name, no age, no sex (R-C7); and so all that is kept of it with a decision. Immutable, for
 * they read it on threads of their own.
 */
public final class ProfileSnapshot implements CandidateProfile {

    private final CommuneCode commune;
    private final Map<Attribute, Object> known;
    private final Map<String, Object> regional;

    private ProfileSnapshot(CommuneCode commune, Map<Attribute, Object> known, Map<String, Object> regional) {
        this.commune = commune;
        this.known = known;
        this.regional = regional;
    }

    /** Makes one with the attributes of the first version. */
    public ProfileSnapshot(
            CommuneCode commune,
            Optional<ProjectState> project,
            Optional<Set<Obstacle>> obstacles,
            Optional<Boolean> bearings,
            Optional<Boolean> network,
            Optional<Boolean> discouraged,
            Optional<TrainingLevel> trainingLevel,
            Optional<TrainingLevel> projectLevel,
            Optional<LocalDate> leftSchoolOn,
            Optional<LocalDate> registeredSince) {
        this(commune, new EnumMap<>(Attribute.class), Map.of());
        put(Attribute.PROJECT, project);
        put(Attribute.OBSTACLES, obstacles);
        put(Attribute.BEARINGS, bearings);
        put(Attribute.NETWORK, network);
        put(Attribute.DISCOURAGED, discouraged);
        put(Attribute.TRAINING_LEVEL, trainingLevel);
        put(Attribute.PROJECT_LEVEL, projectLevel);
        put(Attribute.LEFT_SCHOOL_ON, leftSchoolOn);
        put(Attribute.REGISTERED_SINCE, registeredSince);
    }

    /** What somebody reads of each attribute in turn, in the order of {@link Attribute}. */
    @FunctionalInterface
    public interface Reading<X extends Exception> {
        /** What is known of it. */
        Optional<?> of(Attribute attribute) throws X;
    }

    /** Reads every attribute. @throws IllegalArgumentException if a value isn't of its attribute's type */
    public static <X extends Exception> ProfileSnapshot read(CommuneCode commune, Reading<X> reading) throws X {
        ProfileSnapshot profile = new ProfileSnapshot(commune, new EnumMap<>(Attribute.class), Map.of());
        for (Attribute attribute : Attribute.values()) {
            profile.put(attribute, reading.of(attribute));
        }
        return profile;
    }

    /** The same with what the region of the question declared for its own criteria, by name. */
    public ProfileSnapshot with(Map<String, Object> regional) {
        return new ProfileSnapshot(commune, known, new TreeMap<>(regional));
    }

    /** The same without it: for criteria that aren't the region's (I-C13). */
    public ProfileSnapshot national() {
        return regional.isEmpty() ? this : new ProfileSnapshot(commune, known, Map.of());
    }

    /** What the region of the question declared for its own criteria, by name. */
    public Map<String, Object> regional() {
        return Collections.unmodifiableMap(regional);
    }

    @Override
    public <T> Optional<T> value(AttributeKey<T> key) {
        return Optional.ofNullable(regional.get(key.name())).flatMap(key.type()::cast);
    }

    @Override
    public CommuneCode commune() {
        return commune;
    }

    @Override
    public Optional<Object> value(Attribute attribute) {
        return Optional.ofNullable(known.get(attribute));
    }

    @Override
    public Optional<ProjectState> project() {
        return value(Attribute.PROJECT).map(ProjectState.class::cast);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Set<Obstacle>> obstacles() {
        return value(Attribute.OBSTACLES).map(set -> (Set<Obstacle>) set);
    }

    @Override
    public Optional<Boolean> bearings() {
        return value(Attribute.BEARINGS).map(Boolean.class::cast);
    }

    @Override
    public Optional<Boolean> network() {
        return value(Attribute.NETWORK).map(Boolean.class::cast);
    }

    @Override
    public Optional<Boolean> discouraged() {
        return value(Attribute.DISCOURAGED).map(Boolean.class::cast);
    }

    @Override
    public Optional<TrainingLevel> trainingLevel() {
        return value(Attribute.TRAINING_LEVEL).map(TrainingLevel.class::cast);
    }

    @Override
    public Optional<TrainingLevel> projectLevel() {
        return value(Attribute.PROJECT_LEVEL).map(TrainingLevel.class::cast);
    }

    @Override
    public Optional<LocalDate> leftSchoolOn() {
        return value(Attribute.LEFT_SCHOOL_ON).map(LocalDate.class::cast);
    }

    @Override
    public Optional<LocalDate> registeredSince() {
        return value(Attribute.REGISTERED_SINCE).map(LocalDate.class::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProfileSnapshot that
                && commune.equals(that.commune)
                && known.equals(that.known)
                && regional.equals(that.regional);
    }

    @Override
    public int hashCode() {
        return Objects.hash(commune, known, regional);
    }

    @Override
    public String toString() {
        return "somebody in " + commune + " of whom is known " + known + " and " + regional;
    }

    private void put(Attribute attribute, Optional<?> value) {
        value.ifPresent(told -> known.put(
                attribute,
                attribute
                        .type()
                        .cast(told instanceof Set<?> set ? Set.copyOf(set) : told)
                        .orElseThrow(() -> new IllegalArgumentException("no value of " + attribute + ": " + told))));
    }
}

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
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A young person to ask a criterion about. {@link Profiles} has some to begin with; each method gives another one that differs in one
 * thing. Immutable, thread-safe.
 *
 * <pre>{@code
 * Profiles.nothingKnown().living("59350").registeredSince("2009-03-02").trainingLevel(TrainingLevel.VI)
 * }</pre>
 */
public final class Profile implements CandidateProfile {

    private static final Comparator<AttributeKey<?>> BY_NAME = Comparator.comparing(AttributeKey::name);

    private final CommuneCode commune;
    private final Map<Attribute, Object> known;
    private final Map<AttributeKey<?>, Object> regional;

    private Profile(CommuneCode commune, Map<Attribute, Object> known, Map<AttributeKey<?>, Object> regional) {
        this.commune = commune;
        this.known = known;
        this.regional = regional;
    }

    static Profile nothingKnown(String commune) {
        return new Profile(new CommuneCode(commune), Map.of(), Map.of());
    }

    /** The same person in another commune. @param commune INSEE code */
    public Profile living(String commune) {
        return new Profile(new CommuneCode(commune), known, regional);
    }

    /** State of the professional project. */
    public Profile project(ProjectState project) {
        return with(Attribute.PROJECT, project);
    }

    /** Obstacles that the person declared. */
    public Profile obstacles(Obstacle first, Obstacle... others) {
        return with(Attribute.OBSTACLES, Collections.unmodifiableSet(EnumSet.of(first, others)));
    }

    /** The person was asked for obstacles, and there are none. */
    public Profile noObstacle() {
        return with(Attribute.OBSTACLES, Set.of());
    }

    /** Whether the person has bearings in the job search. */
    public Profile bearings(boolean there) {
        return with(Attribute.BEARINGS, there);
    }

    /** Whether the person has a network. */
    public Profile network(boolean there) {
        return with(Attribute.NETWORK, there);
    }

    /** Whether failures have discouraged the person. */
    public Profile discouraged(boolean so) {
        return with(Attribute.DISCOURAGED, so);
    }

    /** Level of training reached. */
    public Profile trainingLevel(TrainingLevel level) {
        return with(Attribute.TRAINING_LEVEL, level);
    }

    /** Level of training that the project asks for. */
    public Profile projectLevel(TrainingLevel level) {
        return with(Attribute.PROJECT_LEVEL, level);
    }

    /** The day on which the person left school. @param day as in {@code 2009-07-03} */
    public Profile leftSchoolOn(String day) {
        return with(Attribute.LEFT_SCHOOL_ON, LocalDate.parse(day));
    }

    /** Since when the person is registered. @param day as in {@code 2009-07-03} */
    public Profile registeredSince(String day) {
        return with(Attribute.REGISTERED_SINCE, LocalDate.parse(day));
    }

    /** The same person of whom these aren't known. */
    public Profile without(Attribute first, Attribute... others) {
        Map<Attribute, Object> rest = new EnumMap<>(Attribute.class);
        rest.putAll(known);
        rest.keySet().removeAll(EnumSet.of(first, others));
        return new Profile(commune, rest, regional);
    }

    /** What is known of the person. */
    public Set<Attribute> known() {
        return Collections.unmodifiableSet(known.keySet());
    }

    /** The same person with what another has under an attribute, unknown if it is there. */
    Profile with(Attribute attribute, Profile other) {
        Object value = other.known.get(attribute);
        return value == null ? without(attribute) : with(attribute, value);
    }

    /**
     * The same person with an attribute.
     *
     * @throws IllegalArgumentException if the value isn't one of the attribute's
     */
    public Profile with(Attribute attribute, Object value) {
        Map<Attribute, Object> more = new EnumMap<>(Attribute.class);
        more.putAll(known);
        more.put(
                attribute,
                attribute
                        .type()
                        .cast(value)
                        .orElseThrow(() -> new IllegalArgumentException("no value of " + attribute + ": " + value)));
        return new Profile(commune, more, regional);
    }

    /** The same person with what a region declared for itself. @throws IllegalArgumentException if the value isn't one of the key's */
    public <T> Profile with(AttributeKey<T> key, T value) {
        Map<AttributeKey<?>, Object> more = new TreeMap<>(BY_NAME);
        more.putAll(regional);
        more.put(
                key,
                key.type()
                        .cast(value)
                        .orElseThrow(() -> new IllegalArgumentException("no value of " + key + ": " + value)));
        return new Profile(commune, known, more);
    }

    /** The same person of whom that isn't known. */
    public Profile without(AttributeKey<?> key) {
        Map<AttributeKey<?>, Object> rest = new TreeMap<>(BY_NAME);
        rest.putAll(regional);
        rest.remove(key);
        return new Profile(commune, known, rest);
    }

    /** What is known of what regions declared for themselves. */
    public Set<AttributeKey<?>> knownKeys() {
        return Collections.unmodifiableSet(regional.keySet());
    }

    /** As in {@link #with(AttributeKey, Object)}, where only the key knows the type. */
    <T> Profile withAny(AttributeKey<T> key, Object value) {
        return with(key, key.type().cast(value).orElseThrow());
    }

    private <T> Optional<T> value(Attribute attribute, Class<T> type) {
        return value(attribute).map(type::cast);
    }

    @Override
    public Optional<Object> value(Attribute attribute) {
        return Optional.ofNullable(known.get(attribute));
    }

    @Override
    public <T> Optional<T> value(AttributeKey<T> key) {
        return Optional.ofNullable(regional.get(key)).flatMap(key.type()::cast);
    }

    @Override
    public CommuneCode commune() {
        return commune;
    }

    @Override
    public Optional<ProjectState> project() {
        return value(Attribute.PROJECT, ProjectState.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Set<Obstacle>> obstacles() {
        return Optional.ofNullable((Set<Obstacle>) known.get(Attribute.OBSTACLES));
    }

    @Override
    public Optional<Boolean> bearings() {
        return value(Attribute.BEARINGS, Boolean.class);
    }

    @Override
    public Optional<Boolean> network() {
        return value(Attribute.NETWORK, Boolean.class);
    }

    @Override
    public Optional<Boolean> discouraged() {
        return value(Attribute.DISCOURAGED, Boolean.class);
    }

    @Override
    public Optional<TrainingLevel> trainingLevel() {
        return value(Attribute.TRAINING_LEVEL, TrainingLevel.class);
    }

    @Override
    public Optional<TrainingLevel> projectLevel() {
        return value(Attribute.PROJECT_LEVEL, TrainingLevel.class);
    }

    @Override
    public Optional<LocalDate> leftSchoolOn() {
        return value(Attribute.LEFT_SCHOOL_ON, LocalDate.class);
    }

    @Override
    public Optional<LocalDate> registeredSince() {
        return value(Attribute.REGISTERED_SINCE, LocalDate.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that
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
        return "somebody in " + commune + " of whom is known " + known + (regional.isEmpty() ? "" : " and " + regional);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.person.PersonAttribute;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was declared about a young person's situation: read by preconditions and criteria (chapter 3). What isn't there is unknown. Its
 * attributes are those of {@link PersonAttribute}. Immutable.
 */
public final class DeclaredProfile {

    private final SafirCode site;
    /** By {@link PersonAttribute#index()}; null where unknown. */
    private final Object[] values;

    private DeclaredProfile(SafirCode site, Object[] values) {
        this.site = site;
        this.values = values;
    }

    /** Makes one with the attributes of the first version. */
    public DeclaredProfile(
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
        this(site, new Object[PersonAttribute.all().size()]);
        set(PersonAttribute.POSITIONED_ACC, positionedAcc);
        set(PersonAttribute.OTHER_SUPPORT, otherSupport);
        set(PersonAttribute.PROJECT, project);
        set(PersonAttribute.OBSTACLES, obstacles);
        set(PersonAttribute.BEARINGS, bearings);
        set(PersonAttribute.NETWORK, network);
        set(PersonAttribute.DISCOURAGED, discouraged);
        set(PersonAttribute.TRAINING_LEVEL, trainingLevel);
        set(PersonAttribute.PROJECT_LEVEL, projectLevel);
        set(PersonAttribute.LEFT_SCHOOL_ON, leftSchoolOn);
    }

    /** What somebody reads of each attribute in turn, in the order of the list. */
    @FunctionalInterface
    public interface Reading<X extends Exception> {
        /** What is known of it. */
        Optional<?> of(PersonAttribute<?> attribute) throws X;
    }

    /**
     * Reads every attribute of a person whom that Pôle emploi site follows.
     *
     * @throws IllegalArgumentException if a value isn't of its attribute's type
     */
    public static <X extends Exception> DeclaredProfile read(SafirCode site, Reading<X> reading) throws X {
        DeclaredProfile profile =
                new DeclaredProfile(site, new Object[PersonAttribute.all().size()]);
        for (PersonAttribute<?> attribute : PersonAttribute.all()) {
            profile.set(attribute, reading.of(attribute));
        }
        return profile;
    }

    /** The Pôle emploi site that follows the person. */
    public SafirCode site() {
        return site;
    }

    /** What is known of an attribute. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(PersonAttribute<T> attribute) {
        return Optional.ofNullable((T) values[attribute.index()]);
    }

    /** Whether the person is on the "parcours accompagnement" (R-E3). */
    public Optional<Boolean> positionedAcc() {
        return get(PersonAttribute.POSITIONED_ACC);
    }

    /** The adviser's check that nobody else supports the person already (R-E5). */
    public Optional<OtherSupport> otherSupport() {
        return get(PersonAttribute.OTHER_SUPPORT);
    }

    /** State of the professional project (R-C1). */
    public Optional<ProjectState> project() {
        return get(PersonAttribute.PROJECT);
    }

    /** Obstacles that the person declared (R-C2). */
    public Optional<Set<Obstacle>> obstacles() {
        return get(PersonAttribute.OBSTACLES);
    }

    /** Whether the person has bearings in the job search (R-C3). */
    public Optional<Boolean> bearings() {
        return get(PersonAttribute.BEARINGS);
    }

    /** Level of training reached (R-C4). */
    public Optional<TrainingLevel> trainingLevel() {
        return get(PersonAttribute.TRAINING_LEVEL);
    }

    /** The day on which the person left initial education. */
    public Optional<LocalDate> leftSchoolOn() {
        return get(PersonAttribute.LEFT_SCHOOL_ON);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeclaredProfile that && site.equals(that.site) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(site) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Profile[site=" + site
                + PersonAttribute.all().stream()
                        .map(attribute -> ", " + attribute + "=" + get(attribute))
                        .collect(Collectors.joining())
                + "]";
    }

    private void set(PersonAttribute<?> attribute, Optional<?> value) {
        values[attribute.index()] = value.map(known -> attribute
                        .type()
                        .cast(known)
                        .orElseThrow(() -> new IllegalArgumentException("no value of " + attribute + ": " + known)))
                .orElse(null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What was declared about a young person's situation: read by preconditions and criteria (chapter 3). An empty value is unknown. It
 * has no place for what may not be recorded (R-C7).
 *
 * @param site the Pôle emploi site that follows the person
 * @param positionedAcc whether the person is on the "parcours accompagnement" (R-E3)
 * @param otherSupport the adviser's check that nobody else supports the person already (R-E5)
 */
public record Profile(
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
        Optional<LocalDate> leftSchoolOn) {}

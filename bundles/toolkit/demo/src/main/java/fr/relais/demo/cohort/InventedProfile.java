// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person declared and an adviser wrote down: what the criteria read (R-C1…R-C4). An empty text is an answer that
 * nobody has given yet.
 */
public record InventedProfile(
        String project,
        String obstacles,
        String bearings,
        String network,
        String discouraged,
        String trainingLevel,
        String projectLevel,
        Optional<LocalDate> leftSchoolOn) {}

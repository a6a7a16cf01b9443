// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a file of affectations (R-L1).
 *
 * @param refusedBy the precondition that must refuse it, empty where it must be accepted
 */
public record AffectationEntry(
        String person,
        LocalDate on,
        String missionLocale,
        String site,
        Optional<LocalDate> appointmentOn,
        Optional<String> refusedBy) {}

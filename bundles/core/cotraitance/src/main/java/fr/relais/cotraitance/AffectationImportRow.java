// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Optional;

/** A line of a file of affectations decided here: R-E1 to R-E6 hold. */
public record AffectationImportRow(
        PoleEmploiId person,
        MissionLocaleId missionLocale,
        SafirCode site,
        LocalDate on,
        Optional<LocalDate> appointment) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Optional;

/** R-L1: what an agent asks for. @param appointment at the mission locale, where one was made; never an initialisation */
public record Affectation(
        YoungPersonId person,
        MissionLocaleId missionLocale,
        SafirCode site,
        LocalDate on,
        Optional<LocalDate> appointment) {}

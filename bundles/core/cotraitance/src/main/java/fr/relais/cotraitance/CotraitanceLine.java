// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Deadline;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Optional;

/** A line of a list of co-traitances. */
public record CotraitanceLine(
        CotraitanceId id,
        YoungPersonId person,
        MissionLocaleId missionLocale,
        Phase phase,
        Optional<State> state,
        LocalDate affectation,
        Optional<LocalDate> acceptation,
        Optional<LocalDate> initialisation,
        Optional<Deadline> deadline) {}

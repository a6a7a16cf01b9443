// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/** Which co-traitances: those of a mission locale or a region, in a phase or state, on a day. */
public record CotraitanceQuery(
        Optional<MissionLocaleId> missionLocale,
        Optional<RegionCode> region,
        Optional<Phase> phase,
        Optional<State> state,
        LocalDate asOf) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.cotraitance.flow.Correction;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.partnership.lifecycle.Deadline;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A co-traitance, seen on a day.
 *
 * @param facts the facts of the co-traitance and of the person that are known, by day
 * @param situation where it stands on that day
 * @param deadline what will happen by itself next, if no further fact comes
 * @param provisional whether it was accepted before its convention was signed (I-E4)
 * @param support how it is carried on: adviser, interviews, what is to be seen to
 * @param corrections what partners had been told of it and late facts disproved, in the order of telling
 * @param flags which preconditions an affectation that a flow told goes against (I-X3)
 * @param room after an affectation, how the mission locale and its neighbours stand now (W8)
 */
public record CotraitanceFile(
        CotraitanceId id,
        YoungPersonId person,
        MissionLocaleId missionLocale,
        LocalDate asOf,
        Situation situation,
        Optional<Deadline> deadline,
        boolean provisional,
        Support support,
        List<RecordedFact> facts,
        List<Correction> corrections,
        List<PreconditionFlag> flags,
        Optional<NearbyCapacity> room) {

    /** The same, with how the mission locale and its neighbours stand now. */
    public CotraitanceFile with(NearbyCapacity surroundings) {
        return new CotraitanceFile(
                id,
                person,
                missionLocale,
                asOf,
                situation,
                deadline,
                provisional,
                support,
                facts,
                corrections,
                flags,
                Optional.of(surroundings));
    }
}

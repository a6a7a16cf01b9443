// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import java.util.Optional;

/**
 * A line of a file of facts.
 *
 * @param missionLocale which co-traitance or interview it is about: the person's with that mission locale; empty for facts of the
 *     person
 * @param messageKey the sender's record identifier, or the hash of the line (I-X2)
 */
public record FactImportRow(
        PoleEmploiId person, Optional<MissionLocaleId> missionLocale, ToldFact fact, String messageKey) {}

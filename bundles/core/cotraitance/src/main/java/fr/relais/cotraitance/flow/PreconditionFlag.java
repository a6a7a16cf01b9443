// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;

/**
 * I-X3: an affectation that a flow told was applied although it goes against a precondition (R-E1 to R-E6), as far as was known when it
 * was applied. Only ever added.
 *
 * @param id its number; 0 before it is kept
 * @param sender who told the affectation
 */
public record PreconditionFlag(
        long id,
        YoungPersonId person,
        CotraitanceId cotraitance,
        MissionLocaleId missionLocale,
        RuleId rule,
        Text message,
        String sender,
        Instant notedAt) {}

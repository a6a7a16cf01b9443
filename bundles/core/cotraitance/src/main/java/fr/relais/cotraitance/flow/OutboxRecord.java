// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A telling as the outbox keeps it; never changed.
 *
 * @param id its number: the later telling about a person has the greater one
 * @param identifier of the person, as it was when it was told
 * @param toldOn the day in whose file it is, of Europe/Paris
 * @param because the late fact that corrected the past, and how we came to know it
 */
public record OutboxRecord(
        long id,
        YoungPersonId person,
        PoleEmploiId identifier,
        OutboxMessage.Action action,
        Statement statement,
        LocalDate toldOn,
        Instant toldAt,
        Optional<RecordedFact> because) {}

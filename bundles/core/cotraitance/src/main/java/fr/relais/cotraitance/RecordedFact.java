// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact and how we came to know it.
 *
 * @param id its number, in the order of recording
 * @param recordedAt the instant at which it was recorded
 * @param origin the user or partner system that told us
 * @param messageKey the sender's record identifier, or the hash of the content (I-X2): the same key twice is one fact
 * @param supersedes the number of the fact that it takes the place of
 * @param withdrawn true where it only takes the superseded fact away, which it repeats
 */
public record RecordedFact(
        long id,
        Fact fact,
        Instant recordedAt,
        String origin,
        String messageKey,
        Optional<Long> supersedes,
        boolean withdrawn) {}

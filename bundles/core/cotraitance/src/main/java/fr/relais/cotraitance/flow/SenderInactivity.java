// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a sender has sent no file of flows (W7).
 *
 * @param lastFileAt when its last file came; empty if none ever did
 * @param expectedEveryDays within how many days a file is expected; empty where nothing is expected of it
 * @param tooLong whether more days went by
 */
public record SenderInactivity(
        String sender, Optional<Instant> lastFileAt, Optional<Integer> expectedEveryDays, boolean tooLong) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import java.util.Optional;

/**
 * A statement on its way to the partners of its flow. The last telling of a key is what they hold to be true.
 *
 * @param statement what holds from now on; for a cancellation what holds no longer
 * @param because number of the late fact that corrected the past; empty where nothing was corrected, or where it wasn't a fact but a
 *     change of parameters or of zones
 */
public record OutboxMessage(Action action, Statement statement, Optional<Long> because) {

    /** What the receiver does with it. */
    public enum Action {
        /** New: it wasn't told, or was taken back. */
        TELL,
        /** It was told otherwise: this takes its place. */
        CORRECT,
        /** It was told and isn't true. */
        CANCEL
    }
}

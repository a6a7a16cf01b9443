// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.flow.FlowFile;
import java.time.Instant;
import java.util.Optional;

/** A file of flows, and what became of its records when they were taken. */
public record FlowFileView(
        long id,
        String sender,
        String name,
        String sha256,
        boolean done,
        int applied,
        int unchanged,
        int rejected,
        int orphans,
        Instant receivedAt,
        Optional<Instant> doneAt) {

    static FlowFileView of(FlowFile file) {
        return new FlowFileView(
                file.id(),
                file.sender(),
                file.name(),
                file.hash(),
                file.done(),
                file.counts().applied(),
                file.counts().unchanged(),
                file.counts().rejected(),
                file.counts().orphans(),
                file.receivedAt(),
                file.doneAt());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.cotraitance.RecordedFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The trace that a correction of the past leaves on a co-traitance (W3): partners had been told one thing, and were told that it wasn't
 * so.
 *
 * @param was what they had been told
 * @param is what holds instead; empty where nothing does
 * @param toldOn the day on which it was corrected, of Europe/Paris
 * @param because the late fact; empty where parameters or zones changed
 */
public record Correction(
        Statement was, Optional<Statement> is, LocalDate toldOn, Instant toldAt, Optional<RecordedFact> because) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;

/** A situation and the first day on which it holds; it holds until the eve of the next segment. */
public record Segment(LocalDate from, Situation situation) {}

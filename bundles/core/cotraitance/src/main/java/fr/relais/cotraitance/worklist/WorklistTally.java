// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.partnership.lifecycle.Matter;
import java.time.LocalDate;

/** How many matters of a kind stand open on a day, and since when the oldest does. */
public record WorklistTally(Matter.Kind kind, int open, LocalDate oldest) {}

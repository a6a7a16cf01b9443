// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.partnership.lifecycle.WorkItem;
import java.time.LocalDate;

/** How many matters of a kind stand open on a day, and since when the oldest does. */
public record WorklistTally(WorkItem.Kind kind, int open, LocalDate oldest) {}

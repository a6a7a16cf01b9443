// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.time.LocalDate;

/** The day on which something will happen by itself if no further fact comes: the situation from that day on, and by which rule. */
public record Deadline(LocalDate on, Exit.Reason reason) {}

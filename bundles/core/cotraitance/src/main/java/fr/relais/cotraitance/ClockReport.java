// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Exit;
import java.time.LocalDate;
import java.util.Map;

/** What the clock announced: cancellations (R-L4) and exits by reason; nothing is announced twice. */
public record ClockReport(LocalDate until, int cancellations, Map<Exit.Reason, Integer> exits) {}

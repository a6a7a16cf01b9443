// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.vocabulary.Level;
import java.time.LocalDate;

/**
 * The number of entries agreed for a calendar year at a level (R-O1, R-O2, I-O6c).
 *
 * @param code the mission locale, the region, or {@code FR}
 * @param agreedOn the day of the convention or avenant that sets it: the last one is in force (I-O3)
 * @param source the text that sets it
 */
public record Objective(Level level, String code, int year, int volume, LocalDate agreedOn, String source) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;

/**
 * A mission locale became part of another one (W9). Only mergers in force are of this kind: one that was taken back never was.
 *
 * @param on the first day on which the successor stands in the former's place
 */
public record Merger(MissionLocaleId former, MissionLocaleId successor, LocalDate on) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.objectives.Room;
import fr.relais.vocabulary.MissionLocaleId;

/**
 * Where a mission locale stands with its objective of a year. Both figures of I-O6 are always shown.
 *
 * @param totalInCotraitance initialised that year, those in CIVIS included
 */
public record Progress(MissionLocaleId missionLocale, int year, Room room, int totalInCotraitance) {}

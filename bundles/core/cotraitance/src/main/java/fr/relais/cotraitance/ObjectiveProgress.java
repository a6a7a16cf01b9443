// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.objectives.Capacity;
import fr.relais.vocabulary.MissionLocaleId;

/**
 * Where a mission locale stands with its objective of a year. Both figures of I-O6 are always shown: the room has them.
 */
public record ObjectiveProgress(MissionLocaleId missionLocale, int year, Capacity room) {}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.vocabulary.MissionLocaleId;

/** A mission locale near another one, and its room (W8): where somebody might go instead. */
public record Neighbour(MissionLocaleId missionLocale, String name, Room room) {}

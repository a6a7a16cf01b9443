// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Set;

/**
 * A question to all plug-ins of a kind that are in scope.
 *
 * @param inquiry what they are asked
 * @param region the region in which the young person lives
 * @param missionsLocales those competent for the residence
 */
record ScopedQuestion<I>(I inquiry, RegionCode region, Set<MissionLocaleId> missionsLocales) {}

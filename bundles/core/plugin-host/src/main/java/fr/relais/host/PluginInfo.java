// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.Optional;
import java.util.Set;

/** A plug-in that is there now, its scope, and why it isn't asked if it isn't. @param regions empty for a national one */
public record PluginInfo(
        PluginStamp stamp,
        String extensionPoint,
        boolean national,
        Set<RegionCode> regions,
        Set<MissionLocaleId> missionsLocales,
        Optional<Text> notAskedBecause) {}

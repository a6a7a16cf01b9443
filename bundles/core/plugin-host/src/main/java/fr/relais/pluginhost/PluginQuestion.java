// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Set;

/**
 * A question to all plug-ins of an extension point that are in scope: it says where it is asked. Immutable, for plug-ins read it on other
 * threads.
 */
public interface PluginQuestion {

    /** The region that it concerns. */
    RegionCode region();

    /** The missions locales that it concerns: a plug-in that is narrowed to some is asked if one of these is among them. */
    Set<MissionLocaleId> missionsLocales();
}

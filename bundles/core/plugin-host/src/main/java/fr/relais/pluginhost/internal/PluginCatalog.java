// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import java.util.List;

/** Knows the plug-ins of a kind. Within this bundle. */
public interface PluginCatalog {

    /** All that are there, in order. */
    List<PluginInfo> list();

    /** How those are that should answer. */
    List<Health> inForce();
}

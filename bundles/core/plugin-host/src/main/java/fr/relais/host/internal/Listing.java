// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginHealth.Health;
import fr.relais.host.PluginInfo;
import java.util.List;

/** Knows the plug-ins of a kind. Within this bundle. */
public interface Listing {

    /** All that are there, in order. */
    List<PluginInfo> list();

    /** How those are that should answer. */
    List<Health> inForce();
}

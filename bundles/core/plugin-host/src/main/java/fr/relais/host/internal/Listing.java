// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginHealth.Trouble;
import fr.relais.host.PluginInfo;
import java.util.List;

/** Knows the plug-ins of a kind. Within this bundle. */
public interface Listing {

    /** All that are there, in order. */
    List<PluginInfo> list();

    /** Those that should answer and don't. */
    List<Trouble> troubles();
}

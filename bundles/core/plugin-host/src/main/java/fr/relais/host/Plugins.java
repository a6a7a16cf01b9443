// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

import fr.relais.access.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Lists the plug-ins that are there. Thread-safe. */
@ProviderType
public interface Plugins {

    /** All of them, by identifier; a regional IT team sees the national ones and its own region's. Administrators and regional IT. */
    List<PluginInfo> list(Caller caller);
}

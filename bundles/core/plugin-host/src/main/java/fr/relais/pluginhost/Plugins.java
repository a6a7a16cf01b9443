// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.access.Caller;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Lists the plug-ins that are there. Thread-safe; answers from memory. */
@ProviderType
public interface Plugins {

    /** The names of the interfaces that a plug-in may implement now: those of the extension points that are registered. */
    Set<String> extensionPoints();

    /**
     * All of them, those that aren't asked included: national ones first, then by kind in the order in which they are asked. A regional IT
     * team sees the national ones, its own region's, and those that belong to no region for want of a scope.
     *
     * @throws fr.relais.access.ForbiddenException unless the caller is an administrator or a regional IT team
     */
    List<PluginInfo> list(Caller caller);
}

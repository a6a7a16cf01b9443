// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

import fr.relais.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells how a plug-in is and why it isn't answering, on this node, in the words of somebody who can mend it. Thread-safe; takes a look at
 * the database, milliseconds.
 */
@ProviderType
public interface PluginDiagnosis {

    /**
     * What is known of a plug-in, or of all plug-ins of a bundle. Regional IT teams for their own regions, administrators for all.
     *
     * @param name identifier of a plug-in, or symbolic name of a bundle, such as that of a jar that the gate refused
     * @throws fr.relais.partnership.refusal.UnknownException if there is neither, nor was any refused, in the caller's regions
     * @throws fr.relais.access.ForbiddenException unless the caller is an administrator or a regional IT team
     */
    PluginReport of(Caller caller, String name);
}

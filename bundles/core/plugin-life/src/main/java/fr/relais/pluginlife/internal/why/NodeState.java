// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import fr.relais.pluginlife.PluginVersion;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;

/** What this node knows of its plug-ins' bundles that isn't in the database. Within this bundle. */
public interface NodeState {

    /** Why a version that is wanted couldn't be started the last time. */
    Optional<Text> failureOf(PluginVersion version);

    /** The jars that the gate refused lately, the latest last. */
    List<RejectedJar> rejectedJars();
}

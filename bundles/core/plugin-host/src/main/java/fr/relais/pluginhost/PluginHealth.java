// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the plug-ins in force are, for whoever watches over the platform: no names of people, so that no caller is asked for. A plug-in that
 * fails degrades the platform and never stops it (W4). Thread-safe; answers from memory.
 */
@ProviderType
public interface PluginHealth {

    /** Each one that should answer, those that aren't there included. */
    List<Health> inForce();

    /**
     * A plug-in in force.
     *
     * @param extensionPoint simple name of the interface that it implements
     * @param regions where; empty for a national one
     * @param trouble why it doesn't answer at the moment, as its answers say it; empty if it does
     */
    record Health(PluginVersionId plugin, String extensionPoint, Set<RegionCode> regions, Optional<Text> trouble) {

        /** Copies its set. */
        public Health {
            regions = Set.copyOf(regions);
        }
    }
}

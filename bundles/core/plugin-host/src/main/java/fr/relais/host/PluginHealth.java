// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

import fr.relais.vocabulary.Text;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the plug-ins in force are, for whoever watches over the platform: no names of people, so that no caller is asked for. A plug-in that
 * fails degrades the platform and never stops it (W4). Thread-safe; answers from memory.
 */
@ProviderType
public interface PluginHealth {

    /** One per plug-in that should answer and doesn't at the moment; empty if all do. */
    List<Trouble> troubles();

    /** A plug-in that doesn't answer. @param what why, as its answers say it */
    record Trouble(PluginStamp plugin, Text what) {}
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.plugin.Explanation;
import fr.relais.vocabulary.Text;
import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Renders what a plug-in explains in both languages, with the messages of its bundle, when it has answered: a bundle that has left can't
 * render any more. Never throws; a sentence that can't be rendered says so. Thread-safe.
 */
@ProviderType
public interface MessageRenderer {

    /** Renders a sentence of the plug-in's. */
    Text render(Explanation explanation);

    /** Says that data are missing. @param data which: enums and attribute keys, for whose words the plug-in's bundle is asked first */
    Text missing(Collection<?> data);
}

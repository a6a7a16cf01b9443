// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.vocabulary.RegionCode;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks the plug-ins of one {@link ExtensionPoint}. The host registers one for each, with the contract's name under
 * {@link ExtensionPoint#CONTRACT}. Thread-safe; takes a second per plug-in and thousand questions at the very most, microseconds usually.
 *
 * @param <Q> the question
 * @param <A> the answer as the platform keeps it
 */
@ProviderType
public interface PluginCalls<Q extends PluginQuestion, A> {

    /**
     * Asks every plug-in in force and in scope each question, in chunks; never throws for a plug-in's fault. A plug-in that should be
     * there and isn't is among the answers as not evaluated.
     *
     * @return for each question, in order, the answers in the order of the extension point; none where no plug-in is in scope
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<A>> ask(List<Q> questions);

    /**
     * Asks those that are in shadow, in the same way: for whoever compares.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<A>> askShadow(List<Q> questions);

    /** The versions that are in shadow now; from memory. */
    List<ShadowVersion> shadowVersions();

    /**
     * Asks these versions and no others, wherever they count and whether they do: for whoever replays (R-C6).
     *
     * @return for each question, in order, the answers of those that are there
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<A>> askVersions(List<Q> questions, Set<PluginVersionId> versions);

    /** Whether any plug-in, in force, missing or in shadow, is asked somewhere in a region: from memory, to spare who prepares questions. */
    boolean anyIn(RegionCode region);
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.Comparator;

/**
 * What is particular to a kind of plug-ins; finding, scoping, guarding and listing them are the same for all.
 *
 * @param <S> the interface that a region implements
 * @param <I> what such a plug-in is asked, immutable
 * @param <V> the value that it answers with
 * @param <A> the answer as the platform keeps it
 */
interface ExtensionPoint<S, I, V, A> {

    /** The interface that a region implements. */
    Class<S> contract();

    /** Which key of the sentences names such a plug-in: "this criterion". */
    String subject();

    /** Asks it, on its own thread. Whatever it throws comes through. */
    V ask(S plugin, I inquiry);

    /** Whether a value that isn't null is an answer to what was asked. */
    boolean fits(I inquiry, V value);

    /** What it answered, in words. */
    A answered(PluginVersionId versionId, V value, MessageRenderer words);

    /** That it didn't answer, and why. */
    A unanswered(PluginVersionId versionId, Text why);

    /** The order in which such plug-ins are listed and their answers given. */
    Comparator<PluginDescriptor> order();
}

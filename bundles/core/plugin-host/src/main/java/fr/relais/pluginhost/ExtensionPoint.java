// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.vocabulary.Text;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Describes an extension point: what regions may implement, and what is particular to asking it. A capability registers one as a service;
 * the plug-in host then finds, scopes, guards and lists the plug-ins that implement the contract, the gate lets them in, and the host
 * registers a {@link PluginCalls} by which the capability asks them. Thread-safe.
 *
 * @param <S> the contract, an interface that a region implements
 * @param <Q> the question to such a plug-in
 * @param <V> the value that a plug-in answers with
 * @param <A> the answer as the platform keeps it
 */
@ConsumerType
public interface ExtensionPoint<S, Q extends PluginQuestion, V, A> {

    /** Service property of a {@link PluginCalls}: the name of the contract. */
    String CONTRACT = "relais.extension.point";

    /** The order in which plug-ins are listed and their answers given. */
    enum Order {
        /** National ones first, then by identifier. */
        NATIONAL_FIRST,
        /** I-T7: those of some missions locales, those of regions, the best service ranking. */
        NARROWEST_FIRST
    }

    /** The interface that a region implements. */
    Class<S> contract();

    /** Names such a plug-in at the beginning of a sentence: "This criterion". */
    Text subject();

    /** The order of its plug-ins. */
    Order order();

    /**
     * Identifiers of the national plug-ins that nobody can remove (R-C5): one that isn't there is among the answers as not evaluated.
     * The setting {@code national} of {@code etc/fr.relais.host.cfg} stands in their place where there are any.
     */
    default Set<String> national() {
        return Set.of();
    }

    /** What of a question a plug-in is shown; all of it unless the extension point says otherwise. */
    default Q shown(PluginVersionId plugin, Q question) {
        return question;
    }

    /** Asks a plug-in, on the plug-in's own thread. Whatever it throws is let through. */
    V ask(S plugin, Q question);

    /** Whether a value that isn't null is an answer to what was asked. */
    default boolean fits(Q question, V value) {
        return true;
    }

    /** Puts a value into words. @param messages those of the plug-in's bundle */
    A answered(PluginVersionId plugin, V value, MessageRenderer messages);

    /** Says that a plug-in didn't answer. @param why in both languages */
    A unanswered(PluginVersionId plugin, Text why);
}

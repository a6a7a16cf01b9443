// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

import fr.relais.pluginhost.PluginInfo;
import fr.relais.vocabulary.Text;
import java.util.List;

/**
 * How a plug-in is.
 *
 * @param name what was asked for
 * @param installed the plug-ins of that name that run on this node, with their scope and what they have done
 * @param states where their bundles stand in the caller's regions
 * @param causes why one isn't answering somewhere, the first thing to mend first; empty if all that is in force answers
 */
public record PluginReport(String name, List<PluginInfo> installed, List<DeploymentState> states, List<Cause> causes) {

    /** Copies its lists. */
    public PluginReport {
        installed = List.copyOf(installed);
        states = List.copyOf(states);
        causes = List.copyOf(causes);
    }

    /**
     * Why it isn't answering.
     *
     * @param about version of the bundle that it concerns
     * @param details such as each refusal of the gate, each package that nobody offers, or where a thread is
     */
    public record Cause(Kind kind, String about, Text what, Text remedy, List<Text> details) {

        /** Copies its list. */
        public Cause {
            details = List.copyOf(details);
        }
    }

    /** What keeps a plug-in from answering. */
    public enum Kind {
        /** The gate refused the jar, a signature or anything else: details have every refusal. */
        REFUSED,
        /** It was brought and nothing more. */
        STAGED,
        /** It is tried without effect. */
        SHADOW,
        /** It was taken out of force. */
        RETIRED,
        /** Its bundle can't be started. */
        NOT_STARTED,
        /** Its bundle imports what nobody offers: details name it. */
        UNRESOLVED,
        /** Its component is disabled. */
        DISABLED,
        /** Its component lacks its configuration. */
        CONFIGURATION,
        /** Its component waits for a service. */
        REFERENCE,
        /** Its component failed while it was made. */
        NOT_MADE,
        /** It runs and isn't asked: wrong scope, no identifier, not through the gate… */
        NOT_ASKED,
        /** It failed, and rests. */
        BREAKER,
        /** A thread of it never came back: details tell where it is. */
        RUNAWAY
    }
}

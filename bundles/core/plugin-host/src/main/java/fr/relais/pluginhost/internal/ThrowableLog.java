// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginVersionId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a plug-in throws: once per kind of error, with its stack and without its message, which may name a person (R-D1). */
final class ThrowableLog {

    private static final Logger LOG = LoggerFactory.getLogger(ThrowableLog.class);
    private static final int MOST_KINDS = 50;

    private final PluginVersionId plugin;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    ThrowableLog(PluginVersionId plugin) {
        this.plugin = plugin;
    }

    /** Called on the plug-in's thread, for reading a stack runs code of the plug-in's where it made an error class of its own. */
    void thrown(Throwable thrown) {
        String kind = thrown.getClass().getName();
        if (logged.size() < MOST_KINDS && logged.add(kind)) {
            Trace trace = new Trace(kind);
            trace.setStackTrace(thrown.getStackTrace());
            LOG.warn(
                    "plug-in {} of {} {} threw {}; logged once, its answers are NOT_EVALUATED",
                    plugin.pluginId(),
                    plugin.bundle(),
                    plugin.version(),
                    kind,
                    trace);
        }
    }

    /** The stack alone, under the name of what was thrown. */
    private static final class Trace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Trace(String kind) {
            super(kind);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginStamp;
import fr.relais.host.PluginWork.Runaway;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads of plug-ins that were late and haven't come back. A plug-in isn't asked while its own is out (I-G17); nor is a version that
 * never answered on this node while a thread of another version is, so that trying one bad version after another doesn't fill the machine,
 * and the version before can always be rolled back to. Outlives the plug-ins. Thread-safe.
 */
final class Quarantine {

    private static final int SHOWN = 20;

    /** A plug-in, whatever its version. */
    private record Plugin(String bundle, String id) {
        static Plugin of(PluginStamp stamp) {
            return new Plugin(stamp.bundle(), stamp.pluginId());
        }
    }

    private record Held(PluginStamp stamp, Thread thread, Instant since) {}

    /** By what they were doing, which tells when it is over. */
    private final Map<Object, Held> out = new ConcurrentHashMap<>();

    private final Set<PluginStamp> proven = ConcurrentHashMap.newKeySet();

    /** A thread was interrupted, and what it does isn't over. */
    void hold(Object work, PluginStamp stamp, Thread thread) {
        out.put(work, new Held(stamp, thread, Instant.now()));
    }

    /** It is over. */
    void release(Object work) {
        out.remove(work);
    }

    /** A version has answered. */
    void answered(PluginStamp stamp) {
        if (!proven.contains(stamp)) {
            proven.add(stamp);
        }
    }

    /** Whether a version isn't to be asked. */
    boolean bars(PluginStamp stamp) {
        return !out.isEmpty()
                && out.values().stream()
                        .map(Held::stamp)
                        .anyMatch(held -> held.equals(stamp)
                                || Plugin.of(held).equals(Plugin.of(stamp)) && !proven.contains(stamp));
    }

    /** The threads of any version of a plug-in that are out. */
    List<Runaway> of(PluginStamp stamp) {
        return out.values().stream()
                .filter(held -> Plugin.of(held.stamp()).equals(Plugin.of(stamp)))
                .map(Quarantine::runaway)
                .toList();
    }

    private static Runaway runaway(Held held) {
        return new Runaway(
                held.stamp(),
                held.thread().getName(),
                held.since(),
                Arrays.stream(held.thread().getStackTrace())
                        .limit(SHOWN)
                        .map(Objects::toString)
                        .toList());
    }
}

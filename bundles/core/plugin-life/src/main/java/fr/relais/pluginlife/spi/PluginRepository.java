// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.spi;

import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.PluginVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Jars by digest, and what was done with them: both only ever grow. Several nodes share it. Each call is one transaction. Thread-safe.
 */
@ProviderType
public interface PluginRepository {

    /** The number that grows with every save. */
    long revision();

    /** What was done after an event, and the jars that it was done with. @param event its number; 0 for everything */
    Delta since(long event);

    /** The bytes of a jar; empty if it isn't kept. */
    Optional<byte[]> jar(String digest);

    /**
     * Keeps a jar that isn't kept yet, and what was done.
     *
     * @param seen the revision from which this follows
     * @param jar what is new on the shelf; something is done with it at once
     * @param done their numbers and instants are given here
     * @return false, with nothing kept, if somebody saved in between
     */
    boolean save(long seen, Optional<NewJar> jar, Collection<LifecycleEvent> done);

    /**
     * What was added.
     *
     * @param revision the number that {@link #revision} gave before it was read: nothing up to it is missing
     * @param jars jars without their bytes, some of which may have been known before
     * @param events in order
     */
    record Delta(long revision, List<StoredJar> jars, List<LifecycleEvent> events) {

        /** Copies its lists. */
        public Delta {
            jars = List.copyOf(jars);
            events = List.copyOf(events);
        }
    }

    /** A jar on the shelf. @param plugins those in it, with what they implement */
    record StoredJar(PluginVersion version, List<StoredPlugin> plugins) {

        /** Copies its list. */
        public StoredJar {
            plugins = List.copyOf(plugins);
        }
    }

    /** A plug-in in a jar. @param extensionPoint the interface that it implements */
    record StoredPlugin(String id, String extensionPoint) {}

    /** A jar to be kept. */
    record NewJar(StoredJar kept, byte[] bytes) {}
}

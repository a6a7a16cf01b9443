// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.spi;

import fr.relais.life.LifeEvent;
import fr.relais.life.PluginVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Jars by digest, and what was done with them: both only ever grow. Several nodes share it. Each call is one transaction. Thread-safe.
 */
@ProviderType
public interface PluginShelf {

    /** The number that grows with every save. */
    long revision();

    /** What was done after an event, and the jars that it was done with. @param event its number; 0 for everything */
    Growth since(long event);

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
    boolean save(long seen, Optional<NewJar> jar, Collection<LifeEvent> done);

    /**
     * What was added.
     *
     * @param revision the number that {@link #revision} gave before it was read: nothing up to it is missing
     * @param kept jars without their bytes, some of which may have been known before
     * @param events in order
     */
    record Growth(long revision, List<Kept> kept, List<LifeEvent> events) {

        /** Copies its lists. */
        public Growth {
            kept = List.copyOf(kept);
            events = List.copyOf(events);
        }
    }

    /** A jar on the shelf. @param plugins those in it, with what they implement */
    record Kept(PluginVersion version, List<Plugin> plugins) {

        /** Copies its list. */
        public Kept {
            plugins = List.copyOf(plugins);
        }
    }

    /** A plug-in in a jar. @param extensionPoint the interface that it implements */
    record Plugin(String id, String extensionPoint) {}

    /** A jar to be kept. */
    record NewJar(Kept kept, byte[] bytes) {}
}

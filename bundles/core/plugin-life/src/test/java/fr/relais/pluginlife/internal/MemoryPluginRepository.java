// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.spi.PluginRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shelf that several nodes share, as the database is one. */
final class MemoryPluginRepository implements PluginRepository {

    private final Map<String, NewJar> jars = new LinkedHashMap<>();
    private final List<LifecycleEvent> events = new ArrayList<>();
    private long revision;
    private Runnable meanwhile = () -> {};

    /** Done once, right before the next save: what another node does in between. */
    synchronized void meanwhile(Runnable other) {
        meanwhile = other;
    }

    /** As if somebody had changed the bytes in the database. */
    synchronized void spoil(String digest) {
        NewJar jar = jars.get(digest);
        byte[] other = jar.bytes().clone();
        other[other.length - 1]++;
        jars.put(digest, new NewJar(jar.kept(), other));
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized Delta since(long event) {
        List<LifecycleEvent> since =
                events.stream().filter(each -> each.id() > event).toList();
        return new Delta(
                revision,
                since.stream()
                        .map(each -> jars.get(each.version().digest()).kept())
                        .distinct()
                        .toList(),
                since);
    }

    @Override
    public synchronized Optional<byte[]> jar(String digest) {
        return Optional.ofNullable(jars.get(digest)).map(NewJar::bytes);
    }

    @Override
    public synchronized boolean save(long seen, Optional<NewJar> jar, Collection<LifecycleEvent> done) {
        Runnable other = meanwhile;
        meanwhile = () -> {};
        other.run();
        if (seen != revision) {
            return false;
        }
        revision++;
        jar.ifPresent(each -> jars.put(each.kept().version().digest(), each));
        done.forEach(each -> events.add(new LifecycleEvent(
                events.size() + 1,
                each.region(),
                each.version(),
                each.act(),
                each.origin(),
                each.by(),
                each.at(),
                each.why())));
        return true;
    }
}

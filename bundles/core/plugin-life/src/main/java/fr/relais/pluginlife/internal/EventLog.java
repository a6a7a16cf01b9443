// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.spi.PluginRepository;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done with plug-ins, as this node knows it. Each look asks for one number, and reads what was added since. Thread-safe. */
final class EventLog {

    private final PluginRepository repository;

    /** Guarded by this. */
    private Snapshot page = Snapshot.EMPTY;

    EventLog(PluginRepository repository) {
        this.repository = repository;
    }

    /**
     * Everything up to a revision, and what follows from it. Immutable.
     *
     * @param jars jars by digest
     * @param states where bundles stand
     */
    record Snapshot(
            long revision,
            List<LifecycleEvent> events,
            Map<String, PluginRepository.StoredJar> jars,
            List<DeploymentState> states) {

        private static final Snapshot EMPTY = new Snapshot(-1, List.of(), Map.of(), List.of());

        private static Snapshot of(
                long revision, List<LifecycleEvent> events, Map<String, PluginRepository.StoredJar> kept) {
            return new Snapshot(revision, List.copyOf(events), kept, DeploymentState.derive(events));
        }

        private long lastEvent() {
            return events.isEmpty() ? 0 : events.get(events.size() - 1).id();
        }

        private Snapshot append(PluginRepository.Delta delta) {
            List<LifecycleEvent> all = new ArrayList<>(events);
            all.addAll(delta.events());
            Map<String, PluginRepository.StoredJar> known = new LinkedHashMap<>(jars);
            delta.jars().forEach(each -> known.putIfAbsent(each.version().digest(), each));
            return of(delta.revision(), all, known);
        }

        /** The jar that was brought under a name and version. */
        Optional<PluginVersion> version(String bundle, String version) {
            return jars.values().stream()
                    .map(PluginRepository.StoredJar::version)
                    .filter(each ->
                            each.bundle().equals(bundle) && each.version().equals(version))
                    .findFirst();
        }

        /** Where a bundle stands in a region; empty if it was never brought for it. */
        Optional<DeploymentState> state(RegionCode region, String bundle) {
            return states.stream()
                    .filter(each ->
                            each.region().equals(region) && each.bundle().equals(bundle))
                    .findFirst();
        }
    }

    /** As it is now. */
    synchronized Snapshot latest() {
        long revision = repository.revision();
        if (revision < page.revision()) {
            // a database that was brought back from a backup
            page = Snapshot.EMPTY;
        }
        if (revision != page.revision()) {
            page = page.append(repository.since(page.lastEvent()));
        }
        return page;
    }
}

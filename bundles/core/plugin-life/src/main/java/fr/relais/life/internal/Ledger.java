// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import fr.relais.life.LifeEvent;
import fr.relais.life.PluginVersion;
import fr.relais.life.Standing;
import fr.relais.life.spi.PluginShelf;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done with plug-ins, as this node knows it. Each look asks for one number, and reads what was added since. Thread-safe. */
final class Ledger {

    private final PluginShelf shelf;

    /** Guarded by this. */
    private Page page = Page.EMPTY;

    Ledger(PluginShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Everything up to a revision, and what follows from it. Immutable.
     *
     * @param kept jars by digest
     * @param standings where bundles stand
     */
    record Page(long revision, List<LifeEvent> events, Map<String, PluginShelf.Kept> kept, List<Standing> standings) {

        private static final Page EMPTY = new Page(-1, List.of(), Map.of(), List.of());

        private static Page of(long revision, List<LifeEvent> events, Map<String, PluginShelf.Kept> kept) {
            return new Page(revision, List.copyOf(events), kept, Standing.after(events));
        }

        private long lastEvent() {
            return events.isEmpty() ? 0 : events.get(events.size() - 1).id();
        }

        private Page and(PluginShelf.Growth growth) {
            List<LifeEvent> all = new ArrayList<>(events);
            all.addAll(growth.events());
            Map<String, PluginShelf.Kept> jars = new LinkedHashMap<>(kept);
            growth.kept().forEach(each -> jars.putIfAbsent(each.version().digest(), each));
            return of(growth.revision(), all, jars);
        }

        /** The jar that was brought under a name and version. */
        Optional<PluginVersion> version(String bundle, String version) {
            return kept.values().stream()
                    .map(PluginShelf.Kept::version)
                    .filter(each ->
                            each.bundle().equals(bundle) && each.version().equals(version))
                    .findFirst();
        }

        /** Where a bundle stands in a region; empty if it was never brought for it. */
        Optional<Standing> standing(RegionCode region, String bundle) {
            return standings.stream()
                    .filter(each ->
                            each.region().equals(region) && each.bundle().equals(bundle))
                    .findFirst();
        }
    }

    /** As it is now. */
    synchronized Page latest() {
        long revision = shelf.revision();
        if (revision < page.revision()) {
            // a database that was brought back from a backup
            page = Page.EMPTY;
        }
        if (revision != page.revision()) {
            page = page.and(shelf.since(page.lastEvent()));
        }
        return page;
    }
}
